// An issue file of any content is read or refused; what was read is written and read again as it
// was.
#include "fuzzing.h"
#include "jobs/issue_file.h"

using namespace qb;

namespace {

bool isSame(const Issue& a, const Issue& b)
{
    return a.templateId == b.templateId && a.number == b.number && a.totalNumber == b.totalNumber
        && a.date == b.date && a.fields == b.fields && a.sections == b.sections;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    const QString in = fuzz::workFolder() + QStringLiteral("/in.json");
    const QString out = fuzz::workFolder() + QStringLiteral("/out.json");
    fuzz::writeWhole(in, fuzz::bytesOf(data, size));
    const auto read = jobs::readIssueFile(in);
    if (read.isError()) {
        fuzz::requireUseful(read.error());
        return 0;
    }
    const auto written = jobs::writeIssueFile(read.value(), out);
    if (written.isError()) {
        fuzz::requireUseful(written.error());
        return 0;
    }
    const Issue again = fuzz::orAbort(jobs::readIssueFile(out));
    fuzz::require(isSame(read.value(), again), QStringLiteral("another issue after writing"));
    return 0;
}
