#include "preflight/checks/checks.h"
#include "preflight/name_tree.h"
#include "preflight/text.h"

#include <set>

namespace qb::preflight {

namespace {

constexpr int kLongestActionChain = 20;

/// What a file does by itself, or when somebody clicks.
class ActionCheck {
public:
    explicit ActionCheck(Findings& findings) : m_findings(findings) { }

    void additional(QPDFObjectHandle actions, int page)
    {
        if (!actions.isDictionary())
            return;
        for (const std::string& key : actions.getKeys())
            action(actions.getKey(key), page);
    }

    void action(QPDFObjectHandle action, int page, int depth = 0)
    {
        if (!action.isDictionary() || depth > kLongestActionChain)
            return;
        const QByteArray type = nameOf(action.getKey("/S"));
        static const QList<QByteArray> harmless{"GoTo", "URI", "Named", "Thread", "GoToDP"};
        if (type == "JavaScript" || action.hasKey("/JS"))
            m_findings.add("file.script", page);
        else if (!type.isEmpty() && !harmless.contains(type))
            m_findings.add("file.action", page, {shown(QString::fromUtf8(type))});
        QPDFObjectHandle next = action.getKey("/Next");
        if (next.isArray())
            for (int i = 0; i < qMin(next.getArrayNItems(), kLongestActionChain); ++i)
                this->action(next.getArrayItem(i), page, depth + 1 + kLongestActionChain / 2);
        else
            this->action(next, page, depth + 1);
    }

private:
    Findings& m_findings;
};

void checkEncryption(CheckContext& context)
{
    if (!context.source.isEncrypted)
        return;
    context.findings.add("file.encrypted");
    if (context.source.forbidsAccessibility)
        context.findings.add("file.no-accessibility");
    if (context.source.forbidsPrinting)
        context.findings.add("file.no-printing");
}

void checkActions(CheckContext& context)
{
    ActionCheck check(context.findings);
    QPDFObjectHandle catalog = context.source.pdf->getRoot();
    check.action(valueOf(catalog, "/OpenAction"), -1);
    check.additional(valueOf(catalog, "/AA"), -1);
    QPDFObjectHandle names = valueOf(catalog, "/Names");
    if (!namesOfTree(valueOf(names, "/JavaScript")).empty())
        context.findings.add("file.script");
    if (!namesOfTree(valueOf(names, "/EmbeddedFiles")).empty() || valueOf(catalog, "/AF").isArray())
        context.findings.add("file.attachment");
    QPDFObjectHandle form = valueOf(catalog, "/AcroForm");
    if (QPDFObjectHandle fields = valueOf(form, "/Fields");
        (fields.isArray() && fields.getArrayNItems() > 0) || !valueOf(form, "/XFA").isNull())
        context.findings.add("file.form");
    int number = 0;
    for (QPDFObjectHandle& page : context.source.pages) {
        check.additional(valueOf(page, "/AA"), number);
        QPDFObjectHandle annotations = valueOf(page, "/Annots");
        const int count = annotations.isArray() ? annotations.getArrayNItems() : 0;
        for (int i = 0; i < count; ++i) {
            check.action(valueOf(annotations.getArrayItem(i), "/A"), number);
            check.additional(valueOf(annotations.getArrayItem(i), "/AA"), number);
        }
        ++number;
    }
}

} // namespace

void checkFile(CheckContext& context)
{
    for (const QString& repair : context.source.repairs)
        context.findings.add("file.damaged", -1, {shown(repair, 100)});
    checkEncryption(context);
    QString version = QString::fromStdString(context.source.pdf->getPDFVersion());
    const QString stated
        = QString::fromUtf8(nameOf(valueOf(context.source.pdf->getRoot(), "/Version")));
    version = qMax(version, stated);
    if (version > context.findings.limits().highestVersion)
        context.findings.add(
            "file.version", -1, {shown(version), context.findings.limits().highestVersion});
    checkActions(context);
}

} // namespace qb::preflight
