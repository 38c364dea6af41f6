#include "pdf_builder.h"

namespace qb::test {

QByteArray pdfOf(const QByteArrayList& objects)
{
    QByteArray pdf = "%PDF-1.7\n";
    QByteArrayList offsets;
    for (qsizetype i = 0; i < objects.size(); ++i) {
        offsets << QByteArray::number(pdf.size()).rightJustified(10, '0');
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const qsizetype table = pdf.size();
    pdf += "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (const QByteArray& offset : offsets)
        pdf += offset + " 00000 n \n";
    pdf += "trailer\n<< /Size " + QByteArray::number(objects.size() + 1)
        + " /Root 1 0 R >>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
    return pdf;
}

QByteArray stream(const QByteArray& content, const QByteArray& entries)
{
    return "<< /Length " + QByteArray::number(content.size()) + ' ' + entries + " >>\nstream\n"
        + content + "\nendstream";
}

} // namespace qb::test
