#pragma once

#include <QString>

/// What newspapers say of themselves at their pages' edges: where they are, who runs them, under
/// which numbers they are registered.
namespace qb::text {

/// "本报地址：…", "版权声明：本报…", "投稿邮箱：…", "报料热线 6855××××", "国内统一连续出版物号 …":
/// of a paper, not of whom a notice names.
bool isImprintLine(const QString& text);

/// "中共某市委主管主办", "国内统一连续出版物号CN", "邮发代号35-18".
bool isRegistration(QStringView word);

/// Of what follows the name of a register: "CN", "41-0001".
bool isOfRegistration(QChar c);

/// "电话：0371-6000000", "E-mail：ycrb@example.com": up to the next blank; 0 for other words.
qsizetype contactLength(QStringView text);

} // namespace qb::text
