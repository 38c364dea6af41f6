#pragma once

#include <QStringView>

namespace qb::text {

/// How the opening words speak for a paragraph's beginning, behind a finished sentence: natural-log
/// odds.
double opensParagraph(QStringView text);

/// "今年以来，…", "与此同时，…", "随着…，": a clause that opens sentences of a body, never a
/// headline.
bool opensSentence(QStringView text);

/// "相。产品…": the rest of a sentence, which no paragraph begins with.
bool opensWithRest(QStringView text);

/// "车间主任钱多多说。", "她回忆道，": who said what stands before.
bool namesSpeaker(QStringView text);

/// "…。来源", "…。来源：", "…。来", "…。（来源《颍川": the name of the source, or its rest, stands
/// in the next line.
bool endsWithSourceLabel(QStringView text);

/// "此致", "敬礼", "特此通知。", "各位读者：": short lines that letters and notices are made of.
bool isLetterLine(QStringView text);

/// "媒体联系人：", "电话：0374-2661188", "news@example.com", "+86 374 2661188": a line of those
/// that say whom to ask.
bool isContactLine(QStringView text);

/// "图为……", "图1 成型车间", "…… 钱多多 摄": under a picture.
bool isCaption(QStringView text);

/// "名单如下：", "包括：", "对此，某人建议：": the line belongs to what follows.
bool announcesList(QStringView text);

} // namespace qb::text
