#include "capture/web_view.h"
#include "importers/importer.h"

#include <QApplication>
#include <QImage>
#include <QTemporaryDir>
#include <QtTest>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace qb;

namespace {

const QString kPage = QStringLiteral(R"(<!doctype html><html><head><meta charset="utf-8">
<title>某市试点“零碳车间”_虚构新闻网</title></head><body>
<nav><ul><li><a href="/">首页</a></li><li><a href="/b">要闻，快讯，专题，视频，图片，评论，滚动，直播</a></li></ul></nav>
<main><div class="head"><h1>某市试点“零碳车间”</h1><div class="info">2024-05-06 来源：虚构日报 作者：张三</div></div>
<div class="text"><p>本报讯（记者张三）某市五家工厂日前启动“零碳车间”试点，计划用两年时间把单位产品能耗降低两成。</p>
<p>试点采用屋顶光伏、储能和余热回收，设备由本地企业提供；其中一种新元素“𬭚”的写法要原样保留。</p>
<p><img src="p.png" alt="车间外景"></p>
<p style="display:none">这一段藏起来了，读者看不见，剪报里也不应当有它，哪怕它写得再长一点。</p>
<script>var hidden = "脚本里的字";</script></div></main>
<footer>版权所有，未经许可不得转载，违者必究，本站保留一切权利，联系电话见首页。</footer></body></html>)");

QUrl writePage(const QTemporaryDir& folder, const QString& html)
{
    QImage picture(120, 80, QImage::Format_RGB32);
    picture.fill(Qt::green);
    picture.save(folder.filePath(QStringLiteral("p.png")));
    QFile file(folder.filePath(QStringLiteral("page.html")));
    if (file.open(QIODevice::WriteOnly))
        file.write(html.toUtf8());
    return QUrl::fromLocalFile(file.fileName());
}

/// Loads the page and clips it.
std::optional<Result<capture::CapturedPage>> clip(capture::WebView& view, const QUrl& address)
{
    QSignalSpy loading(&view, &capture::WebView::loadingChanged);
    view.load(address);
    if (!QTest::qWaitFor([&] { return !loading.isEmpty() && !view.isLoading(); }, 30000))
        return std::nullopt;
    std::optional<Result<capture::CapturedPage>> result;
    view.capture([&](Result<capture::CapturedPage> page) { result = std::move(page); });
    (void)QTest::qWaitFor([&] { return result.has_value(); }, 30000);
    return result;
}

/// What the importer makes of the page; an empty one where that is not one article.
Article articleOf(const capture::CapturedPage& page)
{
    auto read = importers::importHtml(page.html, page.address.toString(), page.snapshot);
    if (read.isError())
        return {};
    const text::CleanResult cleaned = text::clean(read.value().value.raw);
    return cleaned.articles.size() == 1 ? cleaned.articles.front() : Article();
}

} // namespace

class WebViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void clipsArticleWithoutItsSurroundings()
    {
        const QTemporaryDir folder;
        capture::WebView view;
        view.resize(800, 600);
        const auto result = clip(view, writePage(folder, kPage));
        QVERIFY(result && result->isOk());
        const capture::CapturedPage& page = result->value();
        QCOMPARE(page.title, QStringLiteral("某市试点“零碳车间”_虚构新闻网"));
        const Article article = articleOf(page);
        QCOMPARE(article.title, QStringLiteral("某市试点“零碳车间”"));
        QCOMPARE(article.source, QStringLiteral("虚构日报"));
        QCOMPARE(article.byline, QStringLiteral("张三"));
        QCOMPARE(article.blocks.size(), size_t(3));
        QVERIFY(article.blocks[1].text.contains(QStringLiteral("“𬭚”的写法")));
        QVERIFY(article.blocks[2].kind == BlockKind::Picture);
        for (const char* unseen : {"藏起来", "脚本里的字"})
            QVERIFY2(!page.html.contains(QString::fromUtf8(unseen)), unseen);
    }

    void keepsPicturesAndSnapshot()
    {
        const QTemporaryDir folder;
        capture::WebView view;
        view.resize(800, 600);
        const auto result = clip(view, writePage(folder, kPage));
        QVERIFY(result && result->isOk());
        const capture::CapturedPage& page = result->value();
        QVERIFY(page.html.contains(QStringLiteral("p.png\" alt=\"车间外景\">")));
        QVERIFY(page.snapshot.contains("multipart/related"));
        QVERIFY(page.snapshot.contains("Content-Type: image/png"));
        QVERIFY(!page.isCut);
        QVERIFY(result->value().capturedAt.isValid());
    }

    void takesWhatThePageSaysOfItsArticle()
    {
        const QTemporaryDir folder;
        capture::WebView view;
        QString html = kPage;
        html.replace(QStringLiteral("<title>"),
                QStringLiteral(
                    "<meta name='contentSource' content='虚构晚报'>"
                    "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"note\": "
                    "\"<\\/script><p>\", \"author\": {\"@type\": \"Person\", \"name\": \"李四\"}}"
                    "</script><title>"))
            .replace(QStringLiteral("2024-05-06 来源：虚构日报 作者：张三"),
                QStringLiteral("2024-05-06"))
            .replace(QStringLiteral("（记者张三）"), QString());
        const auto result = clip(view, writePage(folder, html));
        QVERIFY(result && result->isOk());
        const Article article = articleOf(result->value());
        QCOMPARE(article.source, QStringLiteral("虚构晚报"));
        QCOMPARE(article.byline, QStringLiteral("李四"));
        QCOMPARE(article.blocks.size(), size_t(3));
    }

    void clipsAPageThatStandsInOneForm()
    {
        const QTemporaryDir folder;
        capture::WebView view;
        QString html = kPage;
        html.replace(QStringLiteral("<main>"),
                QStringLiteral(
                    "<form><input name=q><select><option>栏目</option></select><main>"
                    "<p>按日期、按栏目、按作者、按来源检索本站的全部新闻稿件和专题资料，"
                    "支持组合条件，检索结果按时间先后排列，每页二十条，可以打印和下载，"
                    "下载的稿件只供内部学习使用，引用时请注明出处并与编辑部联系核对。</p>"))
            .replace(QStringLiteral("</main>"), QStringLiteral("</main></form>"));
        const auto result = clip(view, writePage(folder, html));
        QVERIFY(result && result->isOk());
        QVERIFY(result->value().html.contains(QStringLiteral("“𬭚”的写法")));
        QVERIFY(!result->value().html.contains(QStringLiteral("栏目</option>")));
        QCOMPARE(articleOf(result->value()).title, QStringLiteral("某市试点“零碳车间”"));
    }

    void wakesThePicturesBehindAMalformedAddress()
    {
        const QTemporaryDir folder;
        capture::WebView view;
        view.resize(800, 600);
        QString html = kPage;
        html.replace(QStringLiteral("<img src=\"p.png\""),
            QStringLiteral("<img data-src=\"http://[\"><img data-src=\"p.png\""));
        const auto result = clip(view, writePage(folder, html));
        QVERIFY(result && result->isOk());
        QVERIFY(result->value().html.contains(QStringLiteral("p.png\" alt=\"车间外景\">")));
    }

    void saysThatThePageIsNestedDeeper()
    {
        const QTemporaryDir folder;
        capture::WebView view;
        QString html = kPage;
        html.replace(QStringLiteral("<p><img"),
            QStringLiteral("<p>") + QStringLiteral("<span>").repeated(250)
                + QStringLiteral("生产线昨天投产，产品发往各地。</p><p><img"));
        const auto result = clip(view, writePage(folder, html));
        QVERIFY(result && result->isOk());
        QVERIFY(result->value().isCut);
    }

    void saysSoWhenThereIsNoArticle()
    {
        const QTemporaryDir folder;
        capture::WebView view;
        const auto result
            = clip(view, writePage(folder, QStringLiteral("<html><body></body></html>")));
        QVERIFY(result && result->isError());
        QCOMPARE(result->error().kind, ErrorKind::BadInput);
        QVERIFY(!result->error().hint.isEmpty());
    }

    void endsWhenViewGoesAway()
    {
        const QTemporaryDir folder;
        auto view = std::make_unique<capture::WebView>();
        QSignalSpy loading(view.get(), &capture::WebView::loadingChanged);
        view->load(writePage(folder, kPage));
        QTRY_VERIFY_WITH_TIMEOUT(!loading.isEmpty() && !view->isLoading(), 30000);
        view->capture([](const Result<capture::CapturedPage>&) {});
        view.reset();
        QTest::qWait(50);
    }
};

int main(int argc, char** argv)
{
#ifdef Q_OS_UNIX
    if (geteuid() == 0) // Chromium's sandbox refuses root, and build machines are often root.
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
#endif
    QApplication application(argc, argv);
    WebViewTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "web_view_test.moc"
