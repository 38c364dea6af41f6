#include "editor/article_form.h"

#include "editor/one_line.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>

namespace qb::editor {

namespace {

const QString kDateFormat = QStringLiteral("yyyy-MM-dd");

/// An editor also types 2024-1-5 or 2024年1月5日.
QDate dateFrom(const QString& text)
{
    QString plain = text.trimmed();
    for (const QChar mark : {u'年', u'月', u'/', u'.'})
        plain.replace(mark, u'-');
    plain.remove(u'日');
    return QDate::fromString(plain, QStringLiteral("yyyy-M-d"));
}

} // namespace

ArticleForm::ArticleForm(QWidget* parent) : QWidget(parent), m_section(new QComboBox)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);

    m_kicker = addField(tr("引题"), 0, 0);
    m_subtitle = addField(tr("副题"), 0, 2);
    m_source = addField(tr("来源"), 1, 0);
    m_byline = addField(tr("作者"), 1, 2);
    m_date = addField(tr("日期"), 2, 0);
    m_date->setPlaceholderText(tr("年-月-日"));
    auto* label = new QLabel(tr("栏目"));
    label->setProperty("role", QStringLiteral("muted"));
    label->setBuddy(m_section);
    grid->addWidget(label, 2, 2);
    grid->addWidget(m_section, 2, 3);
    m_address = addField(tr("网址"), 3, 0, 3);

    m_section->setObjectName(QStringLiteral("section"));
    m_section->setEditable(true);
    m_section->setInsertPolicy(QComboBox::NoInsert);
    m_section->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_section->setMinimumContentsLength(6);
    connect(m_section, &QComboBox::currentTextChanged, this, [this] {
        if (!m_isLoading)
            Q_EMIT edited();
    });
    connect(
        m_section, &QComboBox::activated, this, [this] { Q_EMIT picked(m_section->lineEdit()); });
    connect(m_date, &QLineEdit::textChanged, this, &ArticleForm::markDate);
}

QLineEdit* ArticleForm::addField(const QString& label, int row, int column, int span)
{
    auto* edit = new QLineEdit;
    edit->setValidator(new OneLine(edit));
    auto* name = new QLabel(label);
    name->setProperty("role", QStringLiteral("muted"));
    name->setBuddy(edit);
    auto* grid = static_cast<QGridLayout*>(layout());
    grid->addWidget(name, row, column);
    grid->addWidget(edit, row, column + 1, 1, span);
    connect(edit, &QLineEdit::textEdited, this, &ArticleForm::edited);
    return edit;
}

QList<QLineEdit*> ArticleForm::fields() const
{
    return {m_kicker, m_subtitle, m_source, m_byline, m_date, m_section->lineEdit(), m_address};
}

void ArticleForm::setSections(const QStringList& names)
{
    m_isLoading = true;
    const QString current = m_section->currentText();
    m_section->clear();
    m_section->addItems(names);
    m_section->setEditText(current);
    m_isLoading = false;
}

void ArticleForm::load(const Article& article)
{
    m_isLoading = true;
    m_section->setEditText(article.section);
    m_kicker->setText(article.kicker);
    m_subtitle->setText(article.subtitle);
    m_byline->setText(article.byline);
    m_source->setText(article.source);
    m_date->setText(article.date.toString(kDateFormat));
    m_address->setText(article.sourceUrl);
    for (QLineEdit* edit : {m_kicker, m_subtitle, m_byline, m_source, m_address})
        edit->setCursorPosition(0);
    m_isLoading = false;
}

void ArticleForm::setOrigin(const QString& address)
{
    m_address->setPlaceholderText(address);
    m_address->setToolTip(address);
}

void ArticleForm::store(Article& article) const
{
    article.section = m_section->currentText().trimmed();
    article.kicker = m_kicker->text().trimmed();
    article.subtitle = m_subtitle->text().trimmed();
    article.byline = m_byline->text().trimmed();
    article.source = m_source->text().trimmed();
    article.sourceUrl = m_address->text().trimmed();
    const QDate date = dateFrom(m_date->text());
    if (date.isValid() || m_date->text().trimmed().isEmpty())
        article.date = date;
}

void ArticleForm::markDate()
{
    const bool isWrong = !m_date->text().trimmed().isEmpty() && !dateFrom(m_date->text()).isValid();
    m_date->setToolTip(isWrong ? tr("这不是日期，应如 2024-03-15；现在不会存下") : QString());
    m_date->setProperty("wrong", isWrong);
    m_date->style()->unpolish(m_date);
    m_date->style()->polish(m_date);
}

} // namespace qb::editor
