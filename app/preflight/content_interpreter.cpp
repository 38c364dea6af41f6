#include "preflight/content_interpreter.h"

#include "preflight/content_run.h"

namespace qb::preflight {

namespace {

constexpr qint64 kLargestContent = 128LL * 1024 * 1024;
constexpr qint64 kFormCache = 64LL * 1024 * 1024;

/// The streams of a page, joined as readers join them.
StreamBytes contentOf(QPDFObjectHandle page)
{
    QPDFObjectHandle contents = valueOf(page, "/Contents");
    if (contents.isStream())
        return streamBytes(contents, kLargestContent);
    StreamBytes whole;
    if (!contents.isArray())
        return whole;
    for (int i = 0; i < contents.getArrayNItems() && !whole.isCut; ++i) {
        const StreamBytes part
            = streamBytes(contents.getArrayItem(i), kLargestContent - whole.bytes.size());
        whole.bytes += part.bytes + '\n';
        whole.isCut = part.isCut;
        whole.isDamaged = whole.isDamaged || part.isDamaged;
    }
    return whole;
}

} // namespace

void ContentInterpreter::run(QPDFObjectHandle page, ContentVisitor& visitor)
{
    const StreamBytes content = contentOf(page);
    ContentRun run(*this, visitor);
    run.runPage(content, inherited(page, "/Resources"));
}

std::shared_ptr<const FontInfo> ContentInterpreter::fontOf(QPDFObjectHandle font)
{
    if (!font.isIndirect())
        return std::make_shared<FontInfo>(readFont(font));
    auto& known = m_fonts[font.getObjGen()];
    if (!known)
        known = std::make_shared<FontInfo>(readFont(font));
    return known;
}

std::shared_ptr<const StreamBytes> ContentInterpreter::formOf(QPDFObjectHandle form)
{
    if (const auto known = m_forms.find(form.getObjGen()); known != m_forms.end())
        return known->second;
    auto content = std::make_shared<StreamBytes>(streamBytes(form, kLargestContent));
    if (m_formBytes + content->bytes.size() <= kFormCache) {
        m_formBytes += content->bytes.size();
        m_forms.emplace(form.getObjGen(), content);
    }
    return content;
}

} // namespace qb::preflight
