#include "cli/password_source.h"

#include "cli/text.h"
#include "pdf/security.h"

#include <QStringDecoder>

namespace qb::cli {

namespace {

Result<QString> firstLine(const QByteArray& bytes)
{
    QByteArray line = bytes.left(bytes.indexOf('\n') < 0 ? bytes.size() : bytes.indexOf('\n'));
    if (line.endsWith('\r'))
        line.chop(1);
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(line);
    if (decode.hasError())
        return Error{ErrorKind::BadEncoding, Text::tr("密码不是 UTF-8 文字"), {},
            Text::tr("请把文件另存为 UTF-8")};
    return text;
}

Result<QString> textFrom(const QString& source, Context& context)
{
    if (source.startsWith(QLatin1String("env:"))) {
        const QByteArray name = source.mid(4).toUtf8();
        if (!qEnvironmentVariableIsSet(name.constData()))
            return Error{ErrorKind::Usage, Text::tr("没有这个环境变量：“%1”").arg(source.mid(4)),
                {}, Text::tr("先设好它再运行")};
        return qEnvironmentVariable(name.constData());
    }
    const bool isFile = source.startsWith(QLatin1String("file:"));
    if (!isFile && source != QLatin1String("-"))
        return Error{ErrorKind::Usage, Text::tr("密码不能直接写在命令行里，别人看得到"), {},
            Text::tr("写 env:变量名、file:文件名，或“-”（标准输入）")};
    QB_TRY(const QByteArray bytes, context.read(isFile ? source.mid(5) : source));
    return firstLine(bytes);
}

} // namespace

Result<QByteArray> readPassword(const QString& option, const Arguments& arguments, Context& context)
{
    const auto placed = [&](Error error) {
        if (error.where.isEmpty())
            error.where = QStringLiteral("--") + option;
        return error;
    };
    const auto text = textFrom(arguments.value(option), context);
    if (text.isError())
        return placed(text.error());
    auto password = pdf::passwordFor(text.value());
    if (password.isError())
        return placed(password.error());
    return password;
}

} // namespace qb::cli
