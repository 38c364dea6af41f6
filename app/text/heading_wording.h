#pragma once

#include <QStringView>

namespace qb::text {

/// "某某在调研农田水利建设时强调": a kicker; the headline is what was said.
bool namesSpeech(QStringView line);

/// "我国牵头制定的首个", "…与": a heading's line that does not end there. Natural-log odds.
double endsUnfinished(QStringView line);

/// "同比增长一成", "迈上新台阶", "推动产业升级": a line that wants the subject of the line before.
/// Natural-log odds; headlines begin with some of these verbs too.
double opensPredicate(QStringView line);

/// "消费者协会发布年货提示": subject, verb and object.
bool isWholeStatement(QStringView line);

/// "前两个月出口增长12.3%", "产值突破1500亿元": verb and figure end a statement.
bool endsWithFigure(QStringView line);

/// No rest of a headline whose figure ends the line before: "居全省首位", "以上".
bool mayBeWhole(QStringView line);

/// "一、…", "（二）…", "1. …", "第三章 …": one of several parts.
bool isNumbered(QStringView text);

/// "一根竹子，如何变成宝", "一次申请 并联办理 限时办结": a line that wants no other to be whole.
bool isWholeKicker(QStringView line);

/// "短评：…", "编后：…": a piece of its own, which comments on the story before.
bool headsComment(QStringView text);

/// A line that may be no more than a section's name: a few characters without marks or figures.
bool mayBeSectionName(QStringView line);

/// How much a short line over a headline is like the name of a section ("理论", "新经济周刊")
/// rather than the first words of that headline ("一吨秸秆"): natural-log odds.
double likeSectionName(QStringView line);

/// "“云药箱”", "《某市停车办法》", and nothing else: no headline by itself.
bool isQuotedName(QStringView line);

/// Two parts with a space between: "真金白银助企 轻装上阵闯市场".
bool hasCaesura(QStringView text);

/// Length of "联盟主席 钱多多：" at the beginning of what somebody says, without the colon: office,
/// space and name; 0 for none.
qsizetype speakerLabelLength(QStringView text);

/// "问：…", "答：…", "记者：…": what is said in an interview.
bool isDialogue(QStringView text);

} // namespace qb::text
