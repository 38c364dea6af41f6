#include "jobs/text_jobs.h"

#include "importer_module/importer_module.h"
#include "importers/file_kind.h"
#include "jobs/progress_steps.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

namespace qb::jobs {

namespace {

/// A longer first line is a paragraph, in characters; the longest headline of two lines has about
/// this many.
constexpr qsizetype kLongestHeadline = 60;

bool hasText(const QString& text)
{
    return std::any_of(
        text.begin(), text.end(), [](QChar c) { return !c.isSpace() && c.isPrint(); });
}

bool hasContent(const Article& article)
{
    return hasText(article.title)
        || std::any_of(article.blocks.begin(), article.blocks.end(), [](const Block& block) {
               return hasText(block.text) || block.kind == BlockKind::Picture
                   || !block.table.rows.empty();
           });
}

Error noText(const QString& name)
{
    return {ErrorKind::BadInput, QCoreApplication::translate("qb::jobs", "文件里没有文字"), name,
        QCoreApplication::translate("qb::jobs", "请检查是不是选错了文件")};
}

} // namespace

Result<Warned<std::vector<CleanedDocument>>> cleanDocuments(const QByteArray& bytes,
    const QString& name, const QString& encoding, Progress* progress,
    importers::RecognitionBudget* recognition)
{
    const QString stage = QCoreApplication::translate("qb::jobs", "整理文字");
    if (bytes.trimmed().isEmpty())
        return noText(name);
    const QFileInfo file(name);
    importers::ImportOptions options{encoding, progress, recognition};
    options.folder = file.isFile() ? file.absolutePath() : QString();
    QB_TRY(auto imported, importer_module::importBytes(bytes, name, options));
    QB_CHECK(proceed(progress, stage));
    Warned<std::vector<CleanedDocument>> result;
    result.warnings = std::move(imported.warnings);
    bool hasAny = false;
    for (importers::ImportedDocument& document : imported.value) {
        CleanedDocument cleaned;
        cleaned.cleaned = text::clean(document.raw, progress);
        // A cleaning that was stopped half-way must not be used.
        QB_CHECK(proceed(progress, stage, 1, 1));
        const auto& articles = cleaned.cleaned.articles;
        hasAny = hasAny || std::any_of(articles.begin(), articles.end(), hasContent);
        cleaned.document = std::move(document);
        result.value.push_back(std::move(cleaned));
    }
    if (hasAny)
        return result;
    Error error = noText(name);
    if (!result.warnings.empty()) // why there is none
        error.hint = result.warnings.front().message;
    return error;
}

Result<QString> readText(
    const QByteArray& bytes, const QString& name, const QString& encoding, Progress* progress)
{
    if (bytes.trimmed().isEmpty())
        return noText(name);
    QB_TRY(auto imported, importer_module::importBytes(bytes, name, {encoding, progress}));
    QString text;
    const auto& documents = imported.value;
    const bool isText = importers::kindOf(bytes, name) == importers::FileKind::Text;
    if (isText && documents.size() == 1
        && documents.front().mediaType == QLatin1String("text/plain")) {
        // Plain text is taken as it is: positions in it are then positions in the file.
        QB_TRY(auto decoded, text::decode(bytes, encoding, name));
        text = decoded.text;
        text.replace(QLatin1String("\r\n"), QLatin1String("\n"))
            .replace(QLatin1Char('\r'), QLatin1Char('\n'));
    } else {
        QStringList lines;
        for (const importers::ImportedDocument& document : documents)
            for (const text::RawLine& line : document.raw.lines)
                lines << line.text;
        text = lines.join(QLatin1Char('\n'));
    }
    if (!hasText(text))
        return noText(name);
    return text;
}

HeadedText splitHeadline(const QString& text)
{
    const QString trimmed = text.trimmed();
    const qsizetype end = trimmed.indexOf(QLatin1Char('\n'));
    if (end < 0 || end > kLongestHeadline)
        return {{}, trimmed};
    const QString first = trimmed.left(end).trimmed();
    // A headline has no full stop at its end; a question or exclamation mark it may have.
    static const QString sentenceEnds = QStringLiteral("。；，：…");
    if (first.isEmpty() || sentenceEnds.contains(first.back()))
        return {{}, trimmed};
    return {first, trimmed.mid(end + 1).trimmed()};
}

struct TextTools::Private {
    const Environment& environment;
    std::shared_ptr<const check::Checker> checker;
    QString archive; ///< the model that the checker was loaded with, and of when
    std::shared_ptr<const taxonomy::Taxonomy> taxonomy;
};

TextTools::TextTools(const Environment& environment)
    : d(std::make_unique<Private>(Private{environment, nullptr, {}, nullptr}))
{
}

TextTools::~TextTools() = default;

Result<std::shared_ptr<const check::Checker>> TextTools::checker(const QString& archiveModel)
{
    const QString archive = archiveModel.isEmpty() ? QString()
                                                   : archiveModel + u'\n'
            + QString::number(QFileInfo(archiveModel).lastModified().toMSecsSinceEpoch());
    if (!d->checker || d->archive != archive) {
        QB_TRY(d->checker, check::Checker::load(d->environment, archiveModel));
        d->archive = archive;
    }
    return d->checker;
}

Result<std::shared_ptr<const taxonomy::Taxonomy>> TextTools::taxonomy()
{
    if (!d->taxonomy) {
        QB_TRY(d->taxonomy, taxonomy::Taxonomy::load(d->environment));
    }
    return d->taxonomy;
}

} // namespace qb::jobs
