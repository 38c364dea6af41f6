#include "style/template.h"

#include "core/atomic_file.h"
#include "core/json_reader.h"
#include "style/paragraph_properties.h"
#include "style/template_furniture.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>

namespace qb::style {

namespace {

constexpr qint64 kTemplateSizeLimit = 4 << 20;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::style)
};

class TemplateReader {
public:
    TemplateReader(const QJsonObject& object, QString file)
        : m_file(std::move(file)),
          m_root(object, m_file, {}, ErrorKind::BadTemplate),
          m_template(std::make_shared<Template>())
    {
    }

    Result<std::shared_ptr<Template>> read()
    {
        m_root.integer(QStringLiteral("format"), 1, 1, 1);
        m_template->id = m_root.requiredString(QStringLiteral("id"));
        m_template->name = m_root.requiredString(QStringLiteral("name"));
        QB_CHECK(readPublication());
        QB_CHECK(readColours());
        QB_CHECK(readPage());
        QB_CHECK(readStyles());
        QB_TRY(m_template->masthead, readFurniture(m_root, QStringLiteral("masthead"), m_colours));
        QB_TRY(m_template->imprint, readFurniture(m_root, QStringLiteral("imprint"), m_colours));
        QB_TRY(m_template->folio, readFolio(m_root, QStringLiteral("folio")));
        m_template->showContents = m_root.boolean(QStringLiteral("showContents"), false);
        m_template->contentsTitle = m_root.string(QStringLiteral("contentsTitle"));
        m_template->showSections = m_root.boolean(QStringLiteral("showSections"), true);
        m_template->bylineText
            = m_root.string(QStringLiteral("bylineText"), QStringLiteral("{byline}"));
        m_template->sourceText
            = m_root.string(QStringLiteral("sourceText"), QStringLiteral("（来源：{source}）"));
        QB_CHECK(readSectionColumns());
        QB_CHECK(m_root.finish());
        QB_CHECK(checkStyleNames());
        return m_template;
    }

private:
    Error at(const QString& pointer, Error error) const
    {
        error.kind = ErrorKind::BadTemplate;
        error.where = m_file + QLatin1Char(' ') + pointer;
        return error;
    }

    Status readPublication()
    {
        JsonReader reader(m_root.object(QStringLiteral("publication")), m_file,
            QStringLiteral("/publication"), ErrorKind::BadTemplate);
        const QJsonObject fields = reader.object(QStringLiteral("fields"));
        for (auto it = fields.constBegin(); it != fields.constEnd(); ++it) {
            if (!it.value().isString())
                reader.fail(QStringLiteral("fields"), Text::tr("“%1”的值要是文字").arg(it.key()));
            m_template->fields.insert(it.key(), it.value().toString());
        }
        m_template->sections = reader.strings(QStringLiteral("sections"));
        return reader.finish();
    }

    Status readColours()
    {
        const QJsonObject colours = m_root.object(QStringLiteral("colours"));
        for (auto it = colours.constBegin(); it != colours.constEnd(); ++it) {
            auto colour = parseColour(it.value().toString());
            if (colour.isError())
                return at(QStringLiteral("/colours/") + it.key(), colour.error());
            m_colours.insert(it.key(), colour.value());
        }
        return ok();
    }

    Result<Length> length(JsonReader& reader, const QString& key, const QString& fallback)
    {
        auto parsed = parseLength(reader.string(key, fallback));
        if (parsed.isError())
            return at(reader.pointerTo(key), parsed.error());
        if (parsed.value().toPt() < 0
            || parsed.value().toPt() > 14400) // ISO 32000-1 Annex C: pages of at most 14,400 units
            return at(reader.pointerTo(key),
                {ErrorKind::BadTemplate, Text::tr("长度要在 0 到 14400pt 之间"), {}, {}});
        return parsed;
    }

    Status readPage()
    {
        JsonReader reader(m_root.object(QStringLiteral("page")), m_file, QStringLiteral("/page"),
            ErrorKind::BadTemplate);
        PageGeometry& page = m_template->page;
        QB_TRY(page.size.width, length(reader, QStringLiteral("width"), QStringLiteral("210mm")));
        QB_TRY(page.size.height, length(reader, QStringLiteral("height"), QStringLiteral("297mm")));
        QB_TRY(page.bleed, length(reader, QStringLiteral("bleed"), QStringLiteral("0pt")));
        QB_TRY(page.top, length(reader, QStringLiteral("top"), QStringLiteral("37mm")));
        QB_TRY(page.inner, length(reader, QStringLiteral("inner"), QStringLiteral("28mm")));
        QB_TRY(page.em, length(reader, QStringLiteral("em"), QStringLiteral("三号")));
        QB_TRY(page.pitch, length(reader, QStringLiteral("pitch"), QStringLiteral("29pt")));
        page.charactersPerLine = reader.integer(QStringLiteral("charactersPerLine"), 28, 1, 200);
        page.lines = reader.integer(QStringLiteral("lines"), 22, 1, 400);
        page.columns = reader.integer(QStringLiteral("columns"), 1, 1, 5);
        page.gutter = Em::of(reader.number(QStringLiteral("gutter"), 2));
        page.mirrored = reader.boolean(QStringLiteral("mirrored"), false);
        QB_CHECK(reader.finish());
        return checkPage();
    }

    Status checkPage() const
    {
        const PageGeometry& page = m_template->page;
        const QString pointer = QStringLiteral("/page");
        if (page.em.toPt() < 1 || page.pitch < page.em)
            return at(pointer,
                {ErrorKind::BadTemplate, Text::tr("字号至少 1pt，行距不小于字号"), {}, {}});
        if (!(page.gutter.count() >= 0 && page.gutter.count() <= 50))
            return at(pointer + QStringLiteral("/gutter"),
                {ErrorKind::BadTemplate, Text::tr("栏间距要在 0 到 50 字之间"), {}, {}});
        const double excessWidth = (page.inner + page.areaWidth() - page.size.width).toPt();
        const double excessHeight = (page.top + page.pitch * page.lines - page.size.height).toPt();
        if (excessWidth > 0.01)
            return at(pointer,
                {ErrorKind::BadTemplate,
                    Text::tr("版心比页面宽出 %1pt").arg(excessWidth, 0, 'f', 1), {},
                    Text::tr("请减少每行字数、栏数或订口")});
        if (excessHeight > 0.01)
            return at(pointer,
                {ErrorKind::BadTemplate,
                    Text::tr("版心比页面高出 %1pt").arg(excessHeight, 0, 'f', 1), {},
                    Text::tr("请减少行数或天头")});
        return ok();
    }

    Status readSectionColumns()
    {
        const QString pointer = QStringLiteral("/sectionColumns");
        const QJsonObject columns = m_root.object(QStringLiteral("sectionColumns"));
        for (auto it = columns.constBegin(); it != columns.constEnd(); ++it) {
            const int count = it.value().toInt(0);
            if (count < 1 || count > 5)
                return at(pointer + QLatin1Char('/') + it.key(),
                    {ErrorKind::BadTemplate, Text::tr("栏数要是 1 到 5"), {}, {}});
            const PageGeometry& page = m_template->page;
            const Length width = page.columnWidth(count);
            if (width < page.em * 2.0 || page.columnStep(count) < width)
                return at(pointer + QLatin1Char('/') + it.key(),
                    {ErrorKind::BadTemplate, Text::tr("版心太窄，分不出 %1 栏").arg(count), {},
                        {}});
            m_template->sectionColumns.insert(it.key(), count);
        }
        return ok();
    }

    Status readStyles()
    {
        const QJsonObject styles = m_root.object(QStringLiteral("styles"));
        for (auto it = styles.constBegin(); it != styles.constEnd(); ++it)
            QB_CHECK(resolve(it.key(), styles, {}));
        if (!m_template->styles.contains(QStringLiteral("body")))
            QB_CHECK(
                resolve(QStringLiteral("body"), {{QStringLiteral("body"), QJsonObject()}}, {}));
        for (const QString& name : builtInStyleNames()) {
            if (m_template->styles.contains(name))
                continue;
            auto style
                = std::make_shared<ParagraphStyle>(m_template->style(QStringLiteral("body")));
            style->name = name;
            if (name == QLatin1String("continued"))
                style->indent = Em();
            m_template->styles.insert(name, std::move(style));
        }
        return ok();
    }

    /// Resolves `name` and first what it is based on. `chain` holds the names on the way, to find
    /// circles.
    Status resolve(const QString& name, const QJsonObject& styles, QStringList chain)
    {
        if (m_template->styles.contains(name))
            return ok();
        const QString pointer = QStringLiteral("/styles/") + name;
        if (chain.contains(name))
            return at(pointer,
                {ErrorKind::BadTemplate,
                    Text::tr("basedOn 绕成了圈：%1")
                        .arg((chain << name).join(QStringLiteral(" → "))),
                    {}, {}});
        if (styles.contains(name) && !styles.value(name).isObject())
            return at(pointer, {ErrorKind::BadTemplate, Text::tr("这里要一个对象 {…}"), {}, {}});
        const QJsonObject object = styles.value(name).toObject();
        ParagraphStyle style;
        style.size = m_template->page.em;
        const QString base
            = object.value(QStringLiteral("basedOn"))
                  .toString(name == QLatin1String("body") ? QString() : QStringLiteral("body"));
        if (!base.isEmpty()) {
            if (!styles.contains(base) && base != QLatin1String("body"))
                return at(pointer + QStringLiteral("/basedOn"),
                    {ErrorKind::BadTemplate, Text::tr("没有名为“%1”的样式").arg(base), {}, {}});
            QB_CHECK(resolve(base, styles, chain << name));
            style = *m_template->styles.value(base);
        }
        style.name = name;
        QB_CHECK(setProperties(style, object, pointer));
        m_template->styles.insert(name, std::make_shared<ParagraphStyle>(std::move(style)));
        return ok();
    }

    Status setProperties(ParagraphStyle& style, const QJsonObject& object, const QString& pointer)
    {
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            if (it.key() == QLatin1String("basedOn") || it.key() == QLatin1String("$comment"))
                continue;
            const auto& known = paragraphProperties();
            const auto property = std::find_if(known.begin(), known.end(),
                [&](const ParagraphProperty& entry) { return entry.name == it.key(); });
            const QString place = pointer + QLatin1Char('/') + it.key();
            if (property == known.end()) {
                QStringList names;
                for (const ParagraphProperty& entry : known)
                    names << entry.name;
                return at(place,
                    {ErrorKind::BadTemplate, Text::tr("不认识的键“%1”").arg(it.key()), {},
                        Text::tr("这里可用的键：%1").arg(names.join(QStringLiteral("、")))});
            }
            if (auto status = property->set(style, it.value(), m_colours); status.isError())
                return at(place, status.error());
        }
        return ok();
    }

    /// Every style that masthead, imprint and folio name must exist.
    Status checkStyleNames() const
    {
        const auto check = [&](const Furniture& furniture, const QString& pointer) -> Status {
            for (const FurnitureRow& row : furniture.rows)
                for (const FurnitureCell& cell : row.cells)
                    if (!m_template->styles.contains(cell.style))
                        return at(pointer,
                            {ErrorKind::BadTemplate, Text::tr("没有名为“%1”的样式").arg(cell.style),
                                {}, Text::tr("请在 styles 里加上")});
            return ok();
        };
        QB_CHECK(check(m_template->masthead, QStringLiteral("/masthead")));
        QB_CHECK(check(m_template->imprint, QStringLiteral("/imprint")));
        for (const QString& name : {m_template->folio.style, m_template->folio.runningHeadStyle})
            if (!m_template->styles.contains(name))
                return at(QStringLiteral("/folio"),
                    {ErrorKind::BadTemplate, Text::tr("没有名为“%1”的样式").arg(name), {},
                        Text::tr("请在 styles 里加上")});
        return ok();
    }

    QString m_file;
    JsonReader m_root;
    ColourTable m_colours;
    std::shared_ptr<Template> m_template;
};

/// A folder that holds template.json, given as a path, or the id of an installed one.
Result<QString> findTemplate(const QString& idOrDirectory, const Environment& environment)
{
    const QString direct = QDir(idOrDirectory).filePath(QStringLiteral("template.json"));
    const bool looksLikePath
        = idOrDirectory.contains(QLatin1Char('/')) || idOrDirectory.startsWith(QLatin1Char('.'));
    if (looksLikePath && QFileInfo(direct).isFile())
        return direct;
    if (!looksLikePath) {
        const auto installed
            = environment.findData(QStringLiteral("templates/%1/template.json").arg(idOrDirectory));
        if (installed.isOk())
            return installed;
        if (QFileInfo(direct).isFile())
            return direct;
    }
    QStringList names;
    for (const auto& entry : installedTemplates(environment))
        names << entry.first;
    return Error{ErrorKind::NotFound, Text::tr("没有这个模板"), idOrDirectory,
        Text::tr("可用的有：%1；也可给出含 template.json 的文件夹")
            .arg(names.join(QStringLiteral("、")))};
}

} // namespace

const QStringList& builtInStyleNames()
{
    static const QStringList names{QStringLiteral("body"), QStringLiteral("first"),
        QStringLiteral("continued"), QStringLiteral("section"), QStringLiteral("kicker"),
        QStringLiteral("title"), QStringLiteral("subtitle"), QStringLiteral("byline"),
        QStringLiteral("subhead1"), QStringLiteral("subhead2"), QStringLiteral("subhead3"),
        QStringLiteral("list"), QStringLiteral("quote"), QStringLiteral("caption"),
        QStringLiteral("note"), QStringLiteral("source"), QStringLiteral("table"),
        QStringLiteral("tableHeader"), QStringLiteral("contentsTitle"),
        QStringLiteral("contentsSection"), QStringLiteral("contents"),
        QStringLiteral("contentsNumber"), QStringLiteral("folio"), QStringLiteral("picture"),
        QStringLiteral("footnote")};
    return names;
}

Result<std::shared_ptr<const Template>> loadTemplate(
    const QString& idOrDirectory, const Environment& environment)
{
    QB_TRY(const QString file, findTemplate(idOrDirectory, environment));
    QB_TRY(const QByteArray bytes, readFile(file, kTemplateSizeLimit));
    QB_TRY(const QJsonObject object, parseJsonObject(bytes, file, ErrorKind::BadTemplate));
    QB_TRY(auto loaded, TemplateReader(object, file).read());
    loaded->directory = QFileInfo(file).absolutePath();
    loaded->fingerprint = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    return std::shared_ptr<const Template>(std::move(loaded));
}

QList<QPair<QString, QString>> installedTemplates(const Environment& environment)
{
    QMap<QString, QString> found;
    const QStringList directories = environment.dataDirectories();
    for (const QString& directory : directories) {
        const QDir templates(QDir(directory).filePath(QStringLiteral("templates")));
        const QStringList ids = templates.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        for (const QString& id : ids) {
            const QString file = templates.filePath(id + QStringLiteral("/template.json"));
            if (found.contains(id) || !QFileInfo(file).isFile())
                continue;
            const auto bytes = readFile(file, kTemplateSizeLimit);
            const auto object = parseJsonObject(bytes.valueOr({}), file);
            if (object.isOk())
                found.insert(id, object.value().value(QStringLiteral("name")).toString(id));
        }
    }
    QList<QPair<QString, QString>> list;
    for (auto it = found.constBegin(); it != found.constEnd(); ++it)
        list.append({it.key(), it.value()});
    return list;
}

} // namespace qb::style
