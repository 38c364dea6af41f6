#pragma once

#include "core/json_reader.h"
#include "taxonomy/taxonomy.h"

namespace qb::taxonomy {

/// What resources/taxonomy/index.json names; `folder` relative names are looked up in every data
/// folder.
struct Index {
    QString taxonomyFile;
    QString kindsFile;
    QString lexiconFile;
};

/// A parsed file with the name its messages carry.
struct DataFile {
    QString path;
    QJsonObject object;
};

/// Reads resources/taxonomy/<name> from the first data folder that has it.
Result<DataFile> readData(const QString& name, const Environment& environment);

Result<Index> readIndex(const Environment& environment);
Result<std::vector<Industry>> readIndustries(const DataFile& data);

/// A word and how much it says: 3 decides alone, 2 needs company, 1 only supports.
struct WeightedWord {
    QString word;
    double weight = 0;
};

/// {"3": "words …", "2": "words …"}, words separated by blanks.
Result<std::vector<WeightedWord>> readWords(
    const QJsonObject& object, const QString& file, const QString& pointer);

struct KindWords {
    Kind kind;
    std::vector<WeightedWord> words;
};

Result<std::vector<KindWords>> readKinds(const DataFile& data);

} // namespace qb::taxonomy
