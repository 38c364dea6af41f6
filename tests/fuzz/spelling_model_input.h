#pragma once

#include <QByteArray>
#include <QString>

#include <string_view>
#include <vector>

namespace qb::fuzz {

/// What the models are asked about: a text with words that the small model knows by their sound,
/// by their shape, and but for one character.
inline constexpr std::u16string_view kAskedText = u"受台风影向轮渡停航𠮷";

/// A small sound model, with the sections of every kind, written once and then changed in places.
class SmallModel {
public:
    /// Writes the file: a base model.
    explicit SmallModel(const QString& path);

    QString path() const { return m_path; }

    /// Puts other bytes into the places that decide how the file is read: groups of four bytes, the
    /// first three a place, the last what stands there. undo() makes the file sound again.
    void change(const unsigned char* data, size_t size);
    void undo();

private:
    void findPlaces();
    void write(qint64 at, char byte);

    QString m_path;
    QByteArray m_sound;
    struct Range {
        qint64 begin;
        qint64 size;
    };
    std::vector<Range> m_ranges; ///< that are worth a change
    qint64 m_places = 0;         ///< in all of them
    std::vector<qint64> m_changed;
};

} // namespace qb::fuzz
