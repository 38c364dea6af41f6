#pragma once

#include "typeset/inline/set_paragraph.h"
#include "typeset/metrics.h"

#include <QHash>

namespace qb::typeset {

/// What every step of one typesetting run shares: fonts, faces, the template and the paragraphs set
/// so far.
class Setting {
public:
    using StylePointer = std::shared_ptr<const style::ParagraphStyle>;

    struct CacheKey {
        ParagraphSource source;
        const style::ParagraphStyle* style = nullptr;
        double measure = 0;
        int looseness = 0;
        friend bool operator==(const CacheKey&, const CacheKey&) = default;
        friend size_t qHash(const CacheKey& key, size_t seed = 0)
        {
            return qHashMulti(seed, key.source, quintptr(key.style), key.measure, key.looseness);
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
          m_former(&former)
    {
    }

    /// While it lives, paragraphs are looked up in `kept` first; in the end `kept` holds those that
    /// were asked for.
    class CacheScope {
    public:
        CacheScope(Setting& setting, Cache& kept)
            : m_setting(setting),
              m_kept(kept),
              m_outerFormer(std::exchange(setting.m_former, &kept)),
              m_outerCurrent(std::exchange(setting.m_current, {}))
        {
        }
        ~CacheScope()
        {
            m_kept = std::exchange(m_setting.m_current, std::move(m_outerCurrent));
            m_setting.m_former = m_outerFormer;
        }
        Q_DISABLE_COPY_MOVE(CacheScope)

    private:
        Setting& m_setting;
        Cache& m_kept;
        Cache* m_outerFormer;
        Cache m_outerCurrent;
    };

    const style::Template& layout() const { return m_layout; }
    const style::PageGeometry& page() const { return m_layout.page; }
    StylePointer style(const QString& name) const
    {
        return m_layout.styles.value(name, m_layout.styles.value(QStringLiteral("body")));
    }

    /// Sets a paragraph, or takes it from this or the former run. `looseness`: see breakLines().
    Result<std::shared_ptr<const SetParagraph>> set(
        const ParagraphSource& source, const StylePointer& style, Length measure, int looseness = 0)
    {
        const CacheKey key{source, style.get(), measure.toPt(), looseness};
        if (const auto found = m_current.constFind(key); found != m_current.constEnd())
            return *found;
        if (const auto found = m_former->constFind(key); found != m_former->constEnd()) {
            m_current.insert(key, *found);
            return *found;
        }
        QB_TRY(auto paragraph,
            setParagraph(source, *style, measure, m_fonts, m_faces, m_hyphenator, looseness,
                leadingOf(*style, page())));
        m_current.insert(key, paragraph);
        return paragraph;
    }

    /// Sets a paragraph in a style of the moment, which must not be cached by its address.
    Result<std::shared_ptr<const SetParagraph>> setOnce(
        const ParagraphSource& source, const style::ParagraphStyle& style, Length measure)
    {
        return setParagraph(source, style, measure, m_fonts, m_faces, m_hyphenator);
    }

    const FaceTable& faces() const { return m_faces; }
    /// The paragraphs of this run, to be the next run's cache.
    Cache takeCache() { return std::move(m_current); }

private:
    font::FontBook& m_fonts;
    FaceTable& m_faces;
    const text::Hyphenator* m_hyphenator;
    const style::Template& m_layout;
    Cache* m_former;
    Cache m_current;
};

} // namespace qb::typeset
