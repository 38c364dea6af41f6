#pragma once

#include "preflight/finding.h"

#include <QByteArray>
#include <QMap>

namespace qb::preflight::test {

/// A small PDF written by hand, sound for every profile: one page with a title, a paragraph with a
/// link, a list, a table and a picture. Tests break one thing of it at a time.
class SoundPdf {
public:
    explicit SoundPdf(Profile profile);

    /// The text of an object without "n 0 obj"; for a stream, of its dictionary.
    QByteArray& object(int number) { return m_objects[number].dictionary; }
    QByteArray& stream(int number) { return m_objects[number].stream; }
    void addStream(int number, const QByteArray& dictionary, const QByteArray& bytes)
    {
        m_objects[number] = {dictionary, bytes, true};
    }
    /// Every place of `before` in the object; false where there is none.
    bool replace(int number, const QByteArray& before, const QByteArray& after)
    {
        QByteArray& text
            = m_objects[number].isStream && !m_objects[number].dictionary.contains(before)
            ? m_objects[number].stream
            : m_objects[number].dictionary;
        const bool isThere = text.contains(before);
        text.replace(before, after);
        return isThere;
    }
    QByteArray& version() { return m_version; }
    QByteArray& trailer() { return m_trailer; }
    QByteArray bytes() const;

    /// The numbers of the objects.
    enum : int {
        Catalog = 1,
        Pages,
        Page,
        Content,
        Font,
        CidFont,
        Descriptor,
        FontFile,
        ToUnicode,
        Xmp,
        Tree,
        ParentTree,
        Info,
        RgbProfile,
        CmykProfile,
        Picture,
        LinkAnnotation,
        Overprint,
        DocumentNode,
        HeadingNode,
        ParagraphNode,
        LinkNode,
        ListNode,
        ItemNode,
        BodyNode,
        TableNode,
        HeadRow,
        HeadCell,
        BodyRow,
        BodyCell,
        FigureNode,
        Extra,
    };

    /// A font file as far as a preflight reads one: three glyphs, the last without outlines.
    static QByteArray fontFile(int embedding);
    static QByteArray profile(const QByteArray& space);

private:
    struct Object {
        QByteArray dictionary;
        QByteArray stream;
        bool isStream = false;
    };
    void addPage(bool isPrint);
    void addFont();
    void addStructure(bool isPrint);

    QMap<int, Object> m_objects;
    QByteArray m_version = "1.6";
    QByteArray m_trailer;
};

} // namespace qb::preflight::test
