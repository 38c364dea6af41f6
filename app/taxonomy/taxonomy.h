#pragma once

#include "core/article.h"
#include "core/environment.h"
#include "core/result.h"

#include <memory>
#include <optional>

namespace qb::taxonomy {

struct Industry {
    QString id;    ///< e.g. "new-materials"
    QString name;  ///< 新材料
    QString group; ///< 战略性新兴产业
};

struct Kind {
    QString id;   ///< e.g. "trend"
    QString name; ///< 行业趋势
};

struct IndustrySuggestion {
    Industry industry;
    double score = 0;     ///< 0…1
    QStringList evidence; ///< the words that made it, strongest first
};

struct KindSuggestion {
    Kind kind;
    double score = 0;
};

struct Suggestion {
    std::vector<IndustrySuggestion> industries; ///< by score; empty where none fits
    std::optional<KindSuggestion> kind;
};

/// The industries and kinds in force, with the word list that suggests them. Data:
/// resources/taxonomy/*.json, each with version and validity dates. Immutable.
class Taxonomy {
public:
    static Result<std::shared_ptr<const Taxonomy>> load(const Environment& environment);
    ~Taxonomy();

    const std::vector<Industry>& industries() const; ///< in the order in which people list them
    const std::vector<Kind>& kinds() const;
    std::optional<Industry> industry(const QString& id) const;

    /// Suggests from title and text. Never forces an answer: an article without a home gets none.
    Suggestion suggest(const QString& title, const QString& text) const;

private:
    struct Private;
    explicit Taxonomy(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace qb::taxonomy
