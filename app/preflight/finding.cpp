#include "preflight/finding.h"

#include "preflight/text.h"

namespace qb::preflight {

namespace {

const QStringList& profileNames()
{
    static const QStringList names{
        QStringLiteral("screen"), QStringLiteral("archive"), QStringLiteral("print")};
    return names;
}

} // namespace

int Report::count(Severity severity) const
{
    return int(std::count_if(findings.begin(), findings.end(),
        [&](const Finding& finding) { return finding.severity == severity; }));
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("error");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Hint:
        break;
    }
    return QStringLiteral("hint");
}

Result<Profile> profileFromName(const QString& name)
{
    const auto index = profileNames().indexOf(name);
    if (index >= 0)
        return Profile(index);
    return Error{ErrorKind::Usage, Text::tr("没有这种输出：“%1”").arg(name),
        QStringLiteral("--profile"),
        Text::tr("可用的有：%1").arg(profileNames().join(QStringLiteral("、")))};
}

QString profileName(Profile profile)
{
    return profileNames().at(int(profile));
}

QString pageList(const std::vector<int>& pages)
{
    QStringList parts;
    for (size_t i = 0; i < pages.size(); ++i) {
        const size_t first = i;
        while (i + 1 < pages.size() && pages[i + 1] == pages[i] + 1)
            ++i;
        parts << (i == first ? QString::number(pages[i])
                             : QStringLiteral("%1–%2").arg(pages[first]).arg(pages[i]));
    }
    return parts.join(QStringLiteral("、"));
}

void sortFindings(std::vector<Finding>& findings)
{
    const auto key = [](const Finding& finding) {
        return std::make_tuple(
            int(finding.severity), finding.pages.empty() ? 0 : finding.pages.front());
    };
    std::stable_sort(findings.begin(), findings.end(), [&](const Finding& a, const Finding& b) {
        return key(a) != key(b) ? key(a) < key(b) : a.rule < b.rule;
    });
}

} // namespace qb::preflight
