#include "cli/context.h"

#include "cli/text.h"
#include "core/atomic_file.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace qb::cli {

namespace {

constexpr int kMostOfAKind = 5; // notes of one kind on one article that are written out

/// A text may hold a bell or an escape sequence: a terminal shows its picture instead.
QString withoutControls(QString text)
{
    for (QChar& c : text)
        if (c.category() == QChar::Other_Control)
            c = c.unicode() < 0x20 ? QChar(0x2400 + c.unicode())
                                   : QChar(QChar::ReplacementCharacter);
    return text;
}

QString warningLine(const Warning& warning)
{
    QStringList parts{Text::tr("qingbao: 注意"), warning.message};
    QStringList where;
    if (warning.page > 0)
        where << Text::tr("第 %1 页").arg(warning.page);
    if (!warning.article.isEmpty())
        where << Text::tr("《%1》").arg(warning.article);
    if (!where.isEmpty())
        parts << where.join(QLatin1Char(' '));
    if (!warning.text.isEmpty())
        parts << warning.text.simplified();
    return withoutControls(parts.join(QStringLiteral(" : ")));
}

} // namespace

Context::Context(const Environment& environment, const Streams& streams, OutputForm form)
    : m_environment(environment),
      m_streams(streams),
      m_form(form),
      m_tools(environment),
      m_progress(streams)
{
}

Status Context::print(const QString& text)
{
    m_progress.clear();
    QByteArray bytes = text.toUtf8();
    if (!bytes.endsWith('\n'))
        bytes += '\n';
    return m_streams.writeOutput(bytes);
}

Status Context::printJson(const QJsonObject& object)
{
    m_progress.clear();
    QByteArray bytes = QJsonDocument(object).toJson(
        m_form == OutputForm::Lines ? QJsonDocument::Compact : QJsonDocument::Indented);
    if (!bytes.endsWith('\n'))
        bytes += '\n';
    return m_streams.writeOutput(bytes);
}

void Context::warn(const std::vector<Warning>& warnings)
{
    if (!isText())
        return;
    m_progress.clear();
    QMap<std::pair<QString, QString>, int> counts; // by kind and article
    for (const Warning& warning : warnings)
        if (++counts[{warning.kind, warning.article}] <= kMostOfAKind)
            m_streams.writeError(warningLine(warning).toUtf8() + '\n');
    int others = 0;
    for (const int count : counts)
        others += std::max(0, count - kMostOfAKind);
    if (others > 0)
        m_streams.writeError(
            Text::tr("qingbao: 另有 %1 条同类的注意，加 --json 全部列出").arg(others).toUtf8()
            + '\n');
}

void Context::note(const QString& text)
{
    if (!isText())
        return;
    m_progress.clear();
    m_streams.writeError(QStringLiteral("qingbao: %1\n").arg(withoutControls(text)).toUtf8());
}

void Context::report(const Error& error)
{
    m_progress.clear();
    m_streams.writeError(errorLine(error, m_form));
}

Result<QByteArray> Context::read(const QString& path)
{
    if (path == QLatin1String("-"))
        return m_streams.readInput();
    auto bytes = readFile(path);
    if (bytes.isError() && QFileInfo(path).isDir()) {
        Error error = bytes.error();
        error.hint = Text::tr("请写出其中的文件；整个文件夹用 qingbao import 导入工作区");
        return error;
    }
    return bytes;
}

QJsonObject errorToJson(const Error& error)
{
    return {{QStringLiteral("kind"), errorKindName(error.kind)},
        {QStringLiteral("message"), error.message}, {QStringLiteral("where"), error.where},
        {QStringLiteral("hint"), error.hint}};
}

QByteArray errorLine(const Error& error, OutputForm form)
{
    if (form != OutputForm::Text)
        return QJsonDocument(QJsonObject{{QStringLiteral("error"), errorToJson(error)}})
                   .toJson(QJsonDocument::Compact)
            + '\n';
    QStringList parts;
    for (const QString& part : {error.message, error.where, error.hint})
        if (!part.isEmpty())
            parts << part.simplified();
    return QByteArray("qingbao: ") + parts.join(QStringLiteral(" : ")).toUtf8() + '\n';
}

} // namespace qb::cli
