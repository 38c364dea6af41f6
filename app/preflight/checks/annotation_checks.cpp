#include "preflight/checks/checks.h"
#include "preflight/name_tree.h"
#include "preflight/text.h"

namespace qb::preflight {

namespace {

constexpr int kMostAnnotations = 20'000; // of a page

class AnnotationCheck {
public:
    explicit AnnotationCheck(CheckContext& context)
        : m_findings(context.findings),
          m_catalog(context.source.pdf->getRoot()),
          m_names(namesOfTree(valueOf(valueOf(m_catalog, "/Names"), "/Dests"))),
          m_isTagged(valueOf(m_catalog, "/StructTreeRoot").isDictionary())
    {
        for (QPDFObjectHandle& page : context.source.pages)
            m_pages.insert(page.getObjGen());
    }

    void check(QPDFObjectHandle annotation, int page)
    {
        const QByteArray type = nameOf(valueOf(annotation, "/Subtype"));
        const int flags = int(numberOf(valueOf(annotation, "/F"), 0));
        constexpr int kHidden = 2;
        if (type == "Popup" || (flags & kHidden) != 0)
            return;
        static const QList<QByteArray> barred{
            "Movie", "Sound", "3D", "Screen", "RichMedia", "FileAttachment"};
        if (barred.contains(type))
            m_findings.add("annotation.type", page, {shown(QString::fromUtf8(type))});
        if (type != "TrapNet" && type != "PrinterMark")
            m_findings.add("annotation.present", page);
        if (type != "Link" && valueOf(valueOf(annotation, "/AP"), "/N").isNull())
            m_findings.add("annotation.no-appearance", page, {shown(QString::fromUtf8(type))});
        if (textOf(valueOf(annotation, "/Contents")).isEmpty())
            m_findings.add("annotation.no-text", page);
        if (m_isTagged && !valueOf(annotation, "/StructParent").isInteger())
            m_findings.add("annotation.not-in-structure", page);
        if (type == "Link")
            checkGoal(annotation, page);
    }

private:
    void checkGoal(QPDFObjectHandle link, int page)
    {
        QPDFObjectHandle goal = valueOf(link, "/Dest");
        QPDFObjectHandle action = valueOf(link, "/A");
        const QByteArray type = nameOf(valueOf(action, "/S"));
        if (goal.isNull() && type == "GoTo")
            goal = valueOf(action, "/D");
        const bool isAddress = type == "URI" && textOf(valueOf(action, "/URI")).size() > 0;
        if (!isAddress && (type.isEmpty() || type == "GoTo" || type == "URI") && !leads(goal))
            m_findings.add("link.dangling", page);
    }

    bool leads(QPDFObjectHandle goal)
    {
        if (goal.isArray())
            return goal.getArrayNItems() > 0 && m_pages.count(goal.getArrayItem(0).getObjGen()) > 0;
        if (goal.isString())
            return m_names.count(goal.getStringValue()) > 0;
        return goal.isName()
            && !valueOf(valueOf(m_catalog, "/Dests"), goal.getName().c_str()).isNull();
    }

    Findings& m_findings;
    QPDFObjectHandle m_catalog;
    std::set<std::string> m_names;
    bool m_isTagged;
    std::set<QPDFObjGen> m_pages;
};

} // namespace

void checkAnnotations(CheckContext& context)
{
    AnnotationCheck check(context);
    for (size_t page = 0; page < context.source.pages.size(); ++page) {
        QPDFObjectHandle annotations = valueOf(context.source.pages[page], "/Annots");
        if (!annotations.isArray())
            continue;
        const int count = qMin(annotations.getArrayNItems(), kMostAnnotations);
        for (int i = 0; i < count; ++i)
            if (annotations.getArrayItem(i).isDictionary())
                check.check(annotations.getArrayItem(i), int(page));
    }
}

} // namespace qb::preflight
