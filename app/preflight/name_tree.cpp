#include "preflight/name_tree.h"

#include "preflight/pdf_source.h"

namespace qb::preflight {

namespace {

constexpr size_t kMostNames = 200'000;
constexpr size_t kMostNodes = 20'000;

} // namespace

std::set<std::string> namesOfTree(QPDFObjectHandle tree)
{
    std::set<std::string> names;
    std::set<QPDFObjGen> seen;
    std::vector<QPDFObjectHandle> open{tree};
    for (size_t count = 0; !open.empty() && count < kMostNodes; ++count) {
        QPDFObjectHandle node = open.back();
        open.pop_back();
        if (!node.isDictionary() || (node.isIndirect() && !seen.insert(node.getObjGen()).second))
            continue;
        QPDFObjectHandle pairs = node.getKey("/Names");
        const int entries = pairs.isArray() ? pairs.getArrayNItems() : 0;
        for (int i = 0; i + 1 < entries && names.size() < kMostNames; i += 2)
            if (pairs.getArrayItem(i).isString())
                names.insert(pairs.getArrayItem(i).getStringValue());
        QPDFObjectHandle kids = node.getKey("/Kids");
        const int branches = kids.isArray() ? kids.getArrayNItems() : 0;
        for (int i = 0; i < branches && open.size() < kMostNodes; ++i)
            open.push_back(kids.getArrayItem(i));
    }
    return names;
}

} // namespace qb::preflight
