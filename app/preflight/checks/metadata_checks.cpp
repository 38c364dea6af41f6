#include "preflight/checks/checks.h"
#include "preflight/text.h"
#include "preflight/xmp_reader.h"

#include <QDateTime>
#include <QRegularExpression>

namespace qb::preflight {

namespace {

constexpr qint64 kLargestPacket = 4LL * 1024 * 1024;

/// "D:20260131093000+08'00'"; to the second, in UTC. Invalid where it is none.
QDateTime pdfDate(const QString& text)
{
    static const QRegularExpression form(QStringLiteral(
        "^D:(\\d{4})(\\d\\d)?(\\d\\d)?(\\d\\d)?(\\d\\d)?(\\d\\d)?(?:([+-])(\\d\\d)'?(\\d\\d)?'?|Z)?"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    const auto part = [&](int index, int fallback) {
        return match.captured(index).isEmpty() ? fallback : match.captured(index).toInt();
    };
    const int offset = (part(8, 0) * 60 + part(9, 0)) * 60;
    return QDateTime(QDate(part(1, 0), part(2, 1), part(3, 1)),
        QTime(part(4, 0), part(5, 0), part(6, 0)), Qt::OffsetFromUTC,
        match.captured(7) == QLatin1String("-") ? -offset : offset)
        .toUTC();
}

bool isSameDate(const QString& info, const QString& xmp)
{
    const QDateTime a = pdfDate(info);
    const QDateTime b = QDateTime::fromString(xmp, Qt::ISODate).toUTC();
    return !a.isValid() || !b.isValid() || std::abs(a.secsTo(b)) < 60
        || xmp.size() <= 10; // a day without its time
}

class MetadataCheck {
public:
    explicit MetadataCheck(CheckContext& context)
        : m_findings(context.findings),
          m_catalog(context.source.pdf->getRoot()),
          m_info(valueOf(context.source.pdf->getTrailer(), "/Info"))
    {
        QPDFObjectHandle packet = valueOf(m_catalog, "/Metadata");
        if (packet.isStream())
            m_xmp = readXmp(streamBytes(packet, kLargestPacket).bytes);
        m_hasPacket = packet.isStream();
    }

    void run()
    {
        checkTitle();
        if (!m_hasPacket)
            m_findings.add("metadata.no-xmp");
        else if (!m_xmp)
            m_findings.add("metadata.bad-xmp");
        else
            checkAgreement();
        checkLanguage();
        checkClaims();
    }

private:
    QString info(const char* key) const { return textOf(valueOf(m_info, key)).trimmed(); }
    QString xmp(const char* name) const
    {
        return m_xmp ? m_xmp->value(QString::fromLatin1(name)) : QString();
    }

    void checkTitle()
    {
        if (info("/Title").isEmpty() && xmp("dc:title").isEmpty())
            m_findings.add("metadata.no-title");
        if (info("/CreationDate").isEmpty() && xmp("xmp:CreateDate").isEmpty())
            m_findings.add("metadata.no-date");
        QPDFObjectHandle shows
            = valueOf(valueOf(m_catalog, "/ViewerPreferences"), "/DisplayDocTitle");
        if (!shows.isBool() || !shows.getBoolValue())
            m_findings.add("metadata.title-not-shown");
    }

    /// ISO 19005-2 section 6.6.3: what both say must be the same.
    void checkAgreement()
    {
        const auto compare = [&](const char* key, const char* name, const QString& label) {
            const QString a = info(key);
            const QString b = xmp(name).trimmed();
            if (!a.isEmpty() && !b.isEmpty() && a != b)
                m_findings.add("metadata.disagree", -1, {label, shown(a), shown(b)});
        };
        compare("/Title", "dc:title", Text::tr("标题"));
        compare("/Author", "dc:creator", Text::tr("作者"));
        compare("/Subject", "dc:description", Text::tr("主题"));
        compare("/Producer", "pdf:Producer", Text::tr("生成程序"));
        compare("/Creator", "xmp:CreatorTool", Text::tr("制作程序"));
        const auto compareDates = [&](const char* key, const char* name, const QString& label) {
            if (!info(key).isEmpty() && !xmp(name).isEmpty() && !isSameDate(info(key), xmp(name)))
                m_findings.add(
                    "metadata.disagree", -1, {label, shown(info(key)), shown(xmp(name))});
        };
        compareDates("/CreationDate", "xmp:CreateDate", Text::tr("生成日期"));
        compareDates("/ModDate", "xmp:ModifyDate", Text::tr("修改日期"));
    }

    void checkLanguage()
    {
        static const QRegularExpression form(QStringLiteral("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"));
        const QString language = textOf(valueOf(m_catalog, "/Lang"));
        if (language.isEmpty())
            m_findings.add("metadata.no-language");
        else if (!form.match(language).hasMatch())
            m_findings.add("metadata.bad-language", -1, {shown(language)});
    }

    void checkClaims()
    {
        if (xmp("pdfaid:part").isEmpty())
            m_findings.add("metadata.no-archive-claim");
        if (xmp("pdfuaid:part").isEmpty())
            m_findings.add("metadata.no-access-claim");
        if (xmp("pdfxid:GTS_PDFXVersion").isEmpty() && info("/GTS_PDFXVersion").isEmpty())
            m_findings.add("metadata.no-print-claim");
        if (valueOf(m_info, "/Trapped").isNull() && xmp("pdf:Trapped").isEmpty())
            m_findings.add("metadata.no-trapping");
    }

    Findings& m_findings;
    QPDFObjectHandle m_catalog;
    QPDFObjectHandle m_info;
    std::optional<QMap<QString, QString>> m_xmp;
    bool m_hasPacket = false;
};

} // namespace

void checkMetadata(CheckContext& context)
{
    MetadataCheck(context).run();
}

} // namespace qb::preflight
