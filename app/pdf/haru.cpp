#include "pdf/haru.h"

#include <QCoreApplication>
#include <QtEndian>

#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <hpdf_streams.h>

namespace qb::pdf {

namespace {

/// With the default the page tree is flat, and its array ends at 32,767 pages.
constexpr HPDF_UINT kPagesPerNode = 200;
constexpr HPDF_STATUS kNoObject = HPDF_FAILD_TO_ALLOC_MEM;

/// Only libharu's own record of the error is used.
void ignoreError(HPDF_STATUS, HPDF_STATUS, void*) { }

QByteArray utf16BigEndian(const QString& text)
{
    QByteArray bytes("\xFE\xFF", 2);
    for (const QChar unit : text) {
        bytes += char(unit.unicode() >> 8);
        bytes += char(unit.unicode() & 0xff);
    }
    return bytes;
}

} // namespace

Haru::Haru() : m_document(HPDF_New(ignoreError, nullptr))
{
    if (!m_document) {
        m_failure = kNoObject;
        return;
    }
    check(HPDF_SetPagesConfiguration(m_document, kPagesPerNode));
    check(HPDF_SetCompressionMode(m_document, HPDF_COMP_NONE)); // qpdf compresses
}

Haru::~Haru()
{
    if (m_document)
        HPDF_Free(m_document);
}

Status Haru::status() const
{
    if (m_failure == HPDF_OK)
        return ok();
    return Error{ErrorKind::Internal,
        QCoreApplication::translate("qb::pdf", "写 PDF 时出错（libharu 0x%1）")
            .arg(qulonglong(m_failure), 4, 16, QLatin1Char('0')),
        {}, QCoreApplication::translate("qb::pdf", "内存可能不够，请关掉一些程序再试")};
}

void Haru::check(HPDF_STATUS status)
{
    if (m_failure == HPDF_OK)
        m_failure = status;
}

template <typename T>
T* Haru::made(T* object)
{
    if (!object)
        check(m_document && HPDF_GetError(m_document) != HPDF_OK ? HPDF_GetError(m_document)
                                                                 : kNoObject);
    return object;
}

HPDF_Dict Haru::newDict()
{
    if (m_failure != HPDF_OK)
        return nullptr;
    HPDF_Dict dict = made(HPDF_Dict_New(m_document->mmgr));
    if (dict)
        check(HPDF_Xref_Add(m_document->xref, dict));
    return dict;
}

HPDF_Dict Haru::newStream(QByteArrayView bytes, HPDF_UINT filter)
{
    if (m_failure != HPDF_OK)
        return nullptr;
    HPDF_Dict dict = made(HPDF_DictStream_New(m_document->mmgr, m_document->xref));
    if (!dict)
        return nullptr;
    check(HPDF_Stream_Write(
        dict->stream, reinterpret_cast<const HPDF_BYTE*>(bytes.data()), HPDF_UINT(bytes.size())));
    dict->filter = filter;
    return dict;
}

HPDF_Array Haru::newArray()
{
    return m_failure == HPDF_OK ? made(HPDF_Array_New(m_document->mmgr)) : nullptr;
}

void Haru::addName(HPDF_Dict dict, const char* key, const QByteArray& name)
{
    if (m_failure == HPDF_OK)
        check(HPDF_Dict_AddName(dict, key, name.constData()));
}

void Haru::addNumber(HPDF_Dict dict, const char* key, int value)
{
    if (m_failure == HPDF_OK)
        check(HPDF_Dict_AddNumber(dict, key, value));
}

void Haru::addReal(HPDF_Dict dict, const char* key, double value)
{
    if (m_failure == HPDF_OK)
        check(HPDF_Dict_AddReal(dict, key, HPDF_REAL(value)));
}

void Haru::addString(HPDF_Dict dict, const char* key, const char* ascii)
{
    if (m_failure == HPDF_OK)
        add(dict, key, HPDF_String_New(m_document->mmgr, ascii, nullptr));
}

void Haru::addBinary(HPDF_Dict dict, const char* key, const QByteArray& bytes)
{
    if (m_failure != HPDF_OK)
        return;
    QByteArray copy = bytes; // the call takes a pointer to non-const
    add(dict, key,
        HPDF_Binary_New(
            m_document->mmgr, reinterpret_cast<HPDF_BYTE*>(copy.data()), HPDF_UINT(copy.size())));
}

void Haru::add(HPDF_Dict dict, const char* key, void* object)
{
    if (m_failure == HPDF_OK && made(object))
        check(HPDF_Dict_Add(dict, key, object));
}

void Haru::append(HPDF_Array array, int value)
{
    if (m_failure == HPDF_OK)
        check(HPDF_Array_AddNumber(array, value));
}

void Haru::appendReal(HPDF_Array array, double value)
{
    if (m_failure == HPDF_OK)
        check(HPDF_Array_AddReal(array, HPDF_REAL(value)));
}

void Haru::appendBoolean(HPDF_Array array, bool value)
{
    if (m_failure == HPDF_OK)
        append(array, HPDF_Boolean_New(m_document->mmgr, value ? HPDF_TRUE : HPDF_FALSE));
}

void Haru::append(HPDF_Array array, void* object)
{
    if (m_failure == HPDF_OK && made(object))
        check(HPDF_Array_Add(array, object));
}

void Haru::appendName(HPDF_Array array, const char* name)
{
    if (m_failure == HPDF_OK)
        check(HPDF_Array_AddName(array, name));
}

void Haru::appendNull(HPDF_Array array)
{
    if (m_failure == HPDF_OK)
        append(array, HPDF_Null_New(m_document->mmgr));
}

HPDF_Page Haru::addPage()
{
    return m_failure == HPDF_OK ? made(HPDF_AddPage(m_document)) : nullptr;
}

HPDF_Dict Haru::resources(HPDF_Page page)
{
    if (m_failure != HPDF_OK)
        return nullptr;
    return made(static_cast<HPDF_Dict>(HPDF_Dict_GetItem(page, "Resources", HPDF_OCLASS_DICT)));
}

void Haru::writeContent(HPDF_Page page, QByteArrayView content)
{
    if (m_failure != HPDF_OK)
        return;
    const auto* attributes = static_cast<HPDF_PageAttr>(page->attr);
    check(HPDF_Stream_Write(attributes->stream, reinterpret_cast<const HPDF_BYTE*>(content.data()),
        HPDF_UINT(content.size())));
}

HPDF_Outline Haru::addOutline(
    HPDF_Outline parent, const QString& title, HPDF_Page page, int x, int y, bool isOpen)
{
    if (m_failure != HPDF_OK)
        return nullptr;
    HPDF_Outline entry = made(HPDF_CreateOutline(m_document, parent, "-", nullptr));
    if (!entry)
        return nullptr;
    addBinary(entry, "Title", utf16BigEndian(title)); // takes the place of the title given above
    HPDF_Array destination = newArray();
    append(destination, static_cast<void*>(page));
    appendName(destination, "XYZ");
    append(destination, x);
    append(destination, y);
    appendNull(destination);
    add(entry, "Dest", destination);
    check(HPDF_Outline_SetOpened(entry, isOpen ? HPDF_TRUE : HPDF_FALSE));
    return entry;
}

Result<QByteArray> Haru::save()
{
    QB_CHECK(status());
    check(HPDF_SaveToStream(m_document));
    QB_CHECK(status());
    HPDF_UINT32 left = HPDF_GetStreamSize(m_document);
    QByteArray bytes(qsizetype(left), Qt::Uninitialized);
    auto* to = reinterpret_cast<HPDF_BYTE*>(bytes.data());
    while (left > 0) {
        HPDF_UINT32 read = left;
        const HPDF_STATUS status = HPDF_ReadFromStream(m_document, to, &read);
        if (status != HPDF_OK && status != HPDF_STREAM_EOF)
            check(status);
        if (read == 0 || m_failure != HPDF_OK)
            break;
        to += read;
        left -= read;
    }
    QB_CHECK(status());
    if (left > 0)
        return Error{
            ErrorKind::Internal, QCoreApplication::translate("qb::pdf", "PDF 没有写完"), {}, {}};
    return bytes;
}

} // namespace qb::pdf
