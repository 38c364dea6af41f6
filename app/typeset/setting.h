#pragma once

#include "typeset/inline/set_paragraph.h"

#include <QHash>

namespace qb::typeset {

/// What every step of one typesetting run shares: fonts, faces, the template and the paragraphs set
/// so far.
class Setting {
public:
    using StylePointer = std::shared_ptr<const style::ParagraphStyle>;

    struct CacheKey {
        QString text;
        const style::ParagraphStyle* style = nullptr;
        double measure = 0;
        friend bool operator==(const CacheKey&, const CacheKey&) = default;
        friend size_t qHash(const CacheKey& key, size_t seed = 0)
        {
            return qHashMulti(seed, key.text, quintptr(key.style), key.measure);
        }
    };
    using Cache = QHash<CacheKey, std::shared_ptr<const SetParagraph>>;

    /// `hyphenator` may be null.
    Setting(font::FontBook& fonts, FaceTable& faces, const text::Hyphenator* hyphenator,
        const style::Template& layout, Cache& former)
        : m_fonts(fonts),
          m_faces(faces),
          m_hyphenator(hyphenator),
          m_layout(layout),
          m_former(former)
    {
    }

    const style::Template& layout() const { return m_layout; }
    const style::PageGeometry& page() const { return m_layout.page; }
    StylePointer style(const QString& name) const
    {
        return m_layout.styles.value(name, m_layout.styles.value(QStringLiteral("body")));
    }

    /// Sets a paragraph, or takes it from this or the former run.
    Result<std::shared_ptr<const SetParagraph>> set(
        const QString& text, const StylePointer& style, Length measure)
    {
        const CacheKey key{text, style.get(), measure.toPt()};
        if (const auto found = m_current.constFind(key); found != m_current.constEnd())
            return *found;
        if (const auto found = m_former.constFind(key); found != m_former.constEnd()) {
            m_current.insert(key, *found);
            return *found;
        }
        QB_TRY(auto paragraph, setParagraph(text, *style, measure, m_fonts, m_faces, m_hyphenator));
        m_current.insert(key, paragraph);
        return paragraph;
    }

    /// Sets a paragraph in a style of the moment, which must not be cached by its address.
    Result<std::shared_ptr<const SetParagraph>> setOnce(
        const QString& text, const style::ParagraphStyle& style, Length measure)
    {
        return setParagraph(text, style, measure, m_fonts, m_faces, m_hyphenator);
    }

    const FaceTable& faces() const { return m_faces; }
    /// The paragraphs of this run, to be the next run's cache.
    Cache takeCache() { return std::move(m_current); }

private:
    font::FontBook& m_fonts;
    FaceTable& m_faces;
    const text::Hyphenator* m_hyphenator;
    const style::Template& m_layout;
    Cache& m_former;
    Cache m_current;
};

} // namespace qb::typeset
