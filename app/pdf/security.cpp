#include "pdf/security.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <qpdf/QPDFWriter.hh>
#include <unicode/usprep.h>

namespace qb::pdf {

namespace {

constexpr int kLongestPassword = 127; // bytes, ISO 32000-2 section 7.6.4.3.3

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::pdf)
};

struct CloseProfile {
    void operator()(UStringPrepProfile* profile) const { usprep_close(profile); }
};

Error badPassword(const QString& message, const QString& hint)
{
    return {ErrorKind::Usage, message, {}, hint};
}

/// RFC 4013, with characters that Unicode has not assigned when the profile was made let through:
/// they are in today's input methods.
std::optional<QString> prepared(const QString& text)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UStringPrepProfile, CloseProfile> profile(
        usprep_openByType(USPREP_RFC4013_SASLPREP, &status));
    if (U_FAILURE(status))
        return std::nullopt;
    QString made(text.size() * 8 + 16, u'\0'); // NFKC may lengthen
    const auto length = usprep_prepare(profile.get(), reinterpret_cast<const UChar*>(text.utf16()),
        int32_t(text.size()), reinterpret_cast<UChar*>(made.data()), int32_t(made.size()),
        USPREP_ALLOW_UNASSIGNED, nullptr, &status);
    if (U_FAILURE(status))
        return std::nullopt;
    made.truncate(length);
    return made;
}

QByteArray unknownPassword()
{
    std::array<quint32, 8> numbers{};
    QRandomGenerator::system()->fillRange(numbers.data(), qsizetype(numbers.size()));
    return QByteArray(reinterpret_cast<const char*>(numbers.data()), sizeof numbers).toHex();
}

} // namespace

Result<QByteArray> passwordFor(const QString& text)
{
    if (text.size() > kLongestPassword)
        return badPassword(Text::tr("密码太长"), Text::tr("最多 127 字节，约 42 个汉字"));
    const auto made = prepared(text);
    if (!made)
        return badPassword(
            Text::tr("密码里有不能用的字符"), Text::tr("不要用控制字符和私用区的字"));
    if (made->isEmpty())
        return badPassword(Text::tr("密码是空的"), Text::tr("请写一个密码，或不要加密"));
    const QByteArray bytes = made->toUtf8();
    if (bytes.size() > kLongestPassword)
        return badPassword(Text::tr("密码太长"), Text::tr("最多 127 字节，约 42 个汉字"));
    return bytes;
}

Result<Permissions> permissionsFrom(const QStringList& names)
{
    static const std::vector<std::pair<QString, bool Permissions::*>> known{
        {QStringLiteral("print"), &Permissions::canPrint},
        {QStringLiteral("copy"), &Permissions::canCopy},
        {QStringLiteral("modify"), &Permissions::canModify},
        {QStringLiteral("annotate"), &Permissions::canAnnotate},
        {QStringLiteral("fill-forms"), &Permissions::canFillForms},
        {QStringLiteral("assemble"), &Permissions::canAssemble}};
    Permissions permissions{false, false, false, false, false, false};
    if (names == QStringList{QStringLiteral("none")})
        return permissions;
    for (const QString& name : names) {
        const auto found = std::find_if(
            known.begin(), known.end(), [&](const auto& one) { return one.first == name; });
        if (found == known.end()) {
            QStringList all{QStringLiteral("none")};
            for (const auto& one : known)
                all << one.first;
            return Error{ErrorKind::Usage, Text::tr("没有这种权限：“%1”").arg(name), {},
                Text::tr("可用的有：%1").arg(all.join(QStringLiteral("、")))};
        }
        permissions.*found->second = true;
    }
    return permissions;
}

Status checkSecurity(const Profile& profile)
{
    if (profile.mayEncrypt)
        return ok();
    const QString reason = profile.isArchive()
        ? Text::tr("存档的文件要几十年后还打得开，PDF/A 不许加密")
        : profile.isPress() ? Text::tr("印厂要能直接处理文件，PDF/X 不许加密")
                            : Text::tr("这种输出不许加密");
    return Error{ErrorKind::Usage, reason, profile.id, Text::tr("去掉密码，或用 --profile screen")};
}

void encrypt(QPDFWriter& writer, const Security& security)
{
    const Permissions& may = security.permissions;
    // Where nobody is to have all rights, the owner's password is one that nobody knows.
    const QByteArray owner
        = security.ownerPassword.isEmpty() ? unknownPassword() : security.ownerPassword;
    writer.setR6EncryptionParameters(security.userPassword.constData(), owner.constData(),
        /*allow_accessibility*/ true, may.canCopy, may.canAssemble, may.canAnnotate,
        may.canFillForms, may.canModify, may.canPrint ? qpdf_r3p_full : qpdf_r3p_none,
        /*encrypt_metadata*/ true);
}

} // namespace qb::pdf
