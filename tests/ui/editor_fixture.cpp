#include "editor_fixture.h"

#include "jobs/issue_job.h"
#include "jobs/render_job.h"
#include "store/workspace.h"

#include <QApplication>
#include <QBuffer>
#include <QImage>
#include <QSettings>
#include <QtTest>

using namespace qb;

namespace {

Block paragraph(const QString& text)
{
    Block block;
    block.text = text;
    return block;
}

AssetPointer bluePicture()
{
    QImage image(64, 48, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return makeAsset(buffer.data(), QStringLiteral("blue.png"));
}

Clipping clippingOf(const QString& title, const QString& section, const QString& text)
{
    Clipping clipping;
    clipping.article.title = title;
    clipping.article.section = section;
    clipping.article.source = QStringLiteral("虚构日报");
    clipping.article.date = QDate(2024, 5, 6);
    for (const QString& line : text.split(u'\n'))
        clipping.article.blocks.push_back(paragraph(line));
    clipping.rawText = title + u'\n' + text;
    clipping.provenance.capturedAt = QDateTime(QDate(2024, 5, 7), QTime(8, 0));
    return clipping;
}

std::vector<Clipping> clippings()
{
    std::vector<Clipping> all;
    all.push_back(clippingOf(QStringLiteral("某厂试制石墨烯薄膜"), QStringLiteral("新动向"),
        QStringLiteral(
            "一家虚构的工厂试制出石墨烯薄膜。。\n厂方说，含“𬭚”的样品还在检测，“𠮷”字也要原样保留。")));
    all.push_back(clippingOf(QStringLiteral("电梯企业增产"), QStringLiteral("新动向"),
        QStringLiteral("两家虚构的电梯企业上半年增产，订单排到年底。")));
    all.push_back(clippingOf(QStringLiteral("发制品出口回升"), QStringLiteral("产业聚焦"),
        QStringLiteral("虚构的行业协会说，发制品出口连续三个月回升。")));
    Clipping& illustrated = all.back();
    const AssetPointer picture = bluePicture();
    Block block;
    block.kind = BlockKind::Picture;
    block.asset = picture->id;
    illustrated.article.blocks.push_back(block);
    illustrated.assets.insert(picture->id, picture);
    return all;
}

/// A fixture that cannot be built makes every test meaningless.
template <typename T>
T must(Result<T> result)
{
    if (result.isError())
        qFatal("%s", qPrintable(result.error().oneLine()));
    return std::move(result).value();
}

} // namespace

EditorFixture::EditorFixture()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(
        QSettings::IniFormat, QSettings::UserScope, m_folder.filePath(QStringLiteral("settings")));
    QApplication::setOrganizationName(QStringLiteral("qingbao-test"));
    QApplication::setApplicationName(QStringLiteral("editor-test"));
    fillWorkspace();
}

EditorFixture::~EditorFixture() = default;

QString EditorFixture::templateId(const Environment& environment)
{
    return must(jobs::defaultTemplateId(environment));
}

void EditorFixture::fillWorkspace()
{
    const auto workspace = must(
        store::Workspace::open(workspaceFile(), store::OpenMode::CreateIfMissing, m_environment));
    QStringList ids;
    for (const Clipping& clipping : clippings())
        ids << must(workspace->addClipping(clipping));
    const auto layout = must(style::loadTemplate(templateId(m_environment), m_environment));
    const QString issue = must(jobs::newIssue(*workspace, *layout, QDate(2024, 6, 1)));
    must(jobs::addToIssue(*workspace, issue, ids, {}));
}

std::unique_ptr<editor::MainWindow> EditorFixture::openWindow() const
{
    auto window = std::make_unique<editor::MainWindow>(m_environment);
    window->resize(1280, 800);
    window->show();
    if (!window->openWorkspace(workspaceFile()))
        qFatal("the workspace does not open");
    return window;
}
