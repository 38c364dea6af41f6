#include "importers/pdf_reader.h"

#include "importers/reading_order.h"
#include "text/cjk_class.h"

#include <QCoreApplication>

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page.h>

namespace qb::importers {

namespace {

constexpr int kMostPages = 2000;
constexpr size_t kMostBoxes = 200000; ///< of a page

QString fromPoppler(const poppler::ustring& text)
{
    const poppler::byte_array utf8 = text.to_utf8();
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

struct Box {
    QString text;
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;
    double size = 0;
    bool isBold = false;
};

Box boxOf(const poppler::text_box& source)
{
    const poppler::rectf area = source.bbox();
    Box box;
    box.text = fromPoppler(source.text());
    box.left = area.left();
    box.right = area.right();
    box.top = area.top();
    box.bottom = area.bottom();
    box.size = source.has_font_info() ? source.get_font_size() : area.height();
    if (box.size <= 0)
        box.size = std::max(1.0, area.height());
    if (source.has_font_info()) {
        const QString font = QString::fromStdString(source.get_font_name());
        box.isBold = font.contains(QLatin1String("bold"), Qt::CaseInsensitive)
            || font.contains(QLatin1String("black"), Qt::CaseInsensitive)
            || font.contains(QLatin1String("heavy"), Qt::CaseInsensitive);
    }
    return box;
}

bool needsSpace(const Box& before, const Box& after)
{
    if (before.text.isEmpty() || after.text.isEmpty()
        || after.left - before.right < 0.12 * before.size)
        return false;
    const bool isHanBeside
        = text::isHan(before.text.back().unicode()) && text::isHan(after.text.front().unicode());
    return !isHanBeside || after.left - before.right > 0.6 * before.size;
}

/// Boxes on one baseline with no wide gap between them are a piece of a line.
class PieceMaker {
public:
    std::vector<text::RawLine> run(std::vector<Box> boxes)
    {
        std::stable_sort(boxes.begin(), boxes.end(),
            [](const Box& a, const Box& b) { return a.bottom < b.bottom; });
        size_t begin = 0;
        for (size_t i = 1; i <= boxes.size(); ++i) {
            if (i < boxes.size()
                && boxes[i].bottom - boxes[begin].bottom <= 0.45 * boxes[begin].size)
                continue;
            addRow(boxes, begin, i);
            begin = i;
        }
        return std::move(m_pieces);
    }

private:
    void addRow(std::vector<Box>& boxes, size_t begin, size_t end)
    {
        std::stable_sort(boxes.begin() + qsizetype(begin), boxes.begin() + qsizetype(end),
            [](const Box& a, const Box& b) { return a.left < b.left; });
        const Box* before = nullptr;
        for (size_t i = begin; i < end; ++i) {
            const Box& box = boxes[i];
            const bool isNew = before == nullptr
                || box.left - before->right > 1.4 * std::max(box.size, before->size);
            if (isNew)
                m_pieces.emplace_back();
            text::RawLine& piece = m_pieces.back();
            if (isNew)
                piece.left = box.left;
            else if (needsSpace(*before, box))
                piece.text += u' ';
            piece.text += box.text;
            piece.right = std::max(piece.right, box.right);
            piece.baseline = std::max(piece.baseline, box.bottom);
            piece.size = std::max(piece.size, box.size);
            piece.isBold = isNew ? box.isBold : piece.isBold && box.isBold;
            before = &box;
        }
    }

    std::vector<text::RawLine> m_pieces;
};

std::vector<Box> boxesOf(const poppler::page& page)
{
    std::vector<Box> boxes;
    for (const poppler::text_box& source : page.text_list(poppler::page::text_list_include_font)) {
        if (boxes.size() >= kMostBoxes)
            break;
        // Text along the page's side is a stamp or a mark, not part of a column.
        if (source.rotation() != 0)
            continue;
        Box box = boxOf(source);
        if (!box.text.trimmed().isEmpty())
            boxes.push_back(std::move(box));
    }
    return boxes;
}

void silence(const std::string&, void*) { }

Error damaged(const QString& where)
{
    return {ErrorKind::BadInput,
        QCoreApplication::translate("qb::importers", "PDF 已损坏，无法读取"), where,
        QCoreApplication::translate("qb::importers", "请用 PDF 阅读器另存一份再试")};
}

Result<Warned<ImportedDocument>> readPages(const poppler::document& document, const QString& where)
{
    if (document.is_locked())
        return Error{ErrorKind::Unsupported,
            QCoreApplication::translate("qb::importers", "PDF 有打开密码"), where,
            QCoreApplication::translate("qb::importers", "请先去掉密码再导入")};
    if (document.pages() > kMostPages)
        return Error{ErrorKind::TooLarge,
            QCoreApplication::translate("qb::importers", "PDF 有 %1 页，超过 %2 页")
                .arg(document.pages())
                .arg(kMostPages),
            where, QCoreApplication::translate("qb::importers", "请拆分后再导入")};
    Warned<ImportedDocument> out;
    out.value.mediaType = QStringLiteral("application/pdf");
    out.value.title = fromPoppler(document.get_title());
    for (int i = 0; i < document.pages(); ++i) {
        const std::unique_ptr<poppler::page> page(document.create_page(i));
        if (!page) {
            out.warnings.push_back({QStringLiteral("damaged-page"),
                QCoreApplication::translate("qb::importers", "第 %1 页无法读取，已略过").arg(i + 1),
                i + 1, {}, {}});
            continue;
        }
        for (text::RawLine& line : inReadingOrder(PieceMaker().run(boxesOf(*page)))) {
            line.page = i + 1;
            out.value.raw.lines.push_back(std::move(line));
        }
    }
    if (out.value.raw.lines.empty())
        return Error{ErrorKind::Unsupported,
            QCoreApplication::translate("qb::importers", "PDF 里没有文字，可能是扫描件"), where,
            QCoreApplication::translate("qb::importers", "请先做文字识别（OCR），或导入其他格式")};
    return out;
}

} // namespace

Result<Warned<ImportedDocument>> readPdf(const QByteArray& bytes, const QString& where)
{
    try {
        poppler::set_debug_error_function(silence, nullptr);
        const std::unique_ptr<poppler::document> document(
            poppler::document::load_from_raw_data(bytes.constData(), int(bytes.size())));
        if (!document)
            return damaged(where);
        return readPages(*document, where);
    } catch (const std::exception&) {
        return damaged(where);
    }
}

} // namespace qb::importers
