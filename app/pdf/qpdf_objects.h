#pragma once

#include "pdf/numbers.h"
#include "pdf/xmp.h"

#include <qpdf/QPDFObjectHandle.hh>

/// Short names for the objects of a PDF file, as qpdf makes them.
namespace qb::pdf::object {

inline QPDFObjectHandle name(const std::string& text)
{
    return QPDFObjectHandle::newName("/" + text);
}

inline QPDFObjectHandle integer(long long value)
{
    return QPDFObjectHandle::newInteger(value);
}

inline QPDFObjectHandle text(const QString& value)
{
    return QPDFObjectHandle::newUnicodeString(xmlSafe(value).toStdString());
}

inline QPDFObjectHandle number(double value)
{
    QByteArray written;
    appendNumber(written, value, 3);
    if (written.startsWith('.'))
        written.prepend('0');
    return QPDFObjectHandle::newReal(written.toStdString());
}

inline QPDFObjectHandle numbers(std::initializer_list<double> values)
{
    QPDFObjectHandle array = QPDFObjectHandle::newArray();
    for (const double value : values)
        array.appendItem(number(value));
    return array;
}

} // namespace qb::pdf::object
