#pragma once

#include "core/result.h"

#include <QByteArray>

#include <hpdf.h>

#include <memory>

namespace qb::pdf {

/// libharu with every status looked at. Low-level calls never invoke its error handler and drop the
/// object silently, so each call here notes its own failure; the first one is told by status().
/// After a failure the other calls do nothing.
class Haru {
public:
    Haru();
    ~Haru();
    Haru(const Haru&) = delete;
    Haru& operator=(const Haru&) = delete;

    Status status() const;

    /// Objects that the file refers to by number; they are owned by the document.
    HPDF_Dict newDict();
    HPDF_Dict newStream(QByteArrayView bytes, HPDF_UINT filter = HPDF_STREAM_FILTER_NONE);
    /// An array to be put in a dictionary or another array.
    HPDF_Array newArray();

    void addName(HPDF_Dict dict, const char* key, const QByteArray& name);
    void addNumber(HPDF_Dict dict, const char* key, int value);
    void addReal(HPDF_Dict dict, const char* key, double value);
    void addString(HPDF_Dict dict, const char* key, const char* ascii);
    void addBinary(HPDF_Dict dict, const char* key, const QByteArray& bytes);
    void add(HPDF_Dict dict, const char* key, void* object);
    void append(HPDF_Array array, int value);
    void appendReal(HPDF_Array array, double value);
    void appendBoolean(HPDF_Array array, bool value);
    void append(HPDF_Array array, void* object);
    void appendName(HPDF_Array array, const char* name);
    void appendNull(HPDF_Array array);

    HPDF_Page addPage();
    HPDF_Dict resources(HPDF_Page page);
    void writeContent(HPDF_Page page, QByteArrayView content);
    /// `parent` null: at the top.
    HPDF_Outline addOutline(
        HPDF_Outline parent, const QString& title, HPDF_Page page, int x, int y, bool isOpen);

    /// The whole file, uncompressed.
    Result<QByteArray> save();

private:
    void check(HPDF_STATUS status);
    template <typename T>
    T* made(T* object);

    HPDF_Doc m_document = nullptr;
    HPDF_STATUS m_failure = HPDF_OK;
};

} // namespace qb::pdf
