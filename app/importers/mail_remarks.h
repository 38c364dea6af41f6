#pragma once

#include <QStringList>

namespace qb::importers {

/// What stands in a mail beside the story that it brings: of the lines of an answer and of what it
/// quotes, which are the story and which are only said about it.

/// Whether a sentence of a story is among the lines: a long one that says nothing about the text
/// that is sent.
bool holdsStory(const QStringList& lines);

/// Whether all the lines are a few words between sender and editors: "请改稿。", "谢谢！", "王芳".
/// Such lines there must be.
bool areRemarks(const QStringList& lines);

/// "-----原始邮件-----".
bool isQuotationRule(const QString& line);

/// "发件人: 王芳" and the other fields that programs write over a mail that is quoted.
bool isQuotationField(const QString& line);

/// "在 …，某某 写道：".
bool isAttribution(const QString& line);

/// One that a program wrote for certain: it has an address, or begins with a day and an hour.
bool isFullAttribution(const QString& line);

} // namespace qb::importers
