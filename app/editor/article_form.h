#pragma once

#include "core/article.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace qb::editor {

/// What is known about an article beside its text: kicker, subtitle, byline, source, date…
class ArticleForm : public QWidget {
    Q_OBJECT
public:
    explicit ArticleForm(QWidget* parent = nullptr);

    void setSections(const QStringList& names);
    void load(const Article& article);
    /// Where the clipping was taken from; shown where the article names no address of its own.
    void setOrigin(const QString& address);
    /// Writes the fields into `article`. A date that is none leaves the former one.
    void store(Article& article) const;
    /// All of them, the section's among them.
    QList<QLineEdit*> fields() const;

Q_SIGNALS:
    void edited();
    /// A value was chosen from a list rather than typed.
    void picked(QLineEdit* field);

private:
    QLineEdit* addField(const QString& label, int row, int column, int span = 1);
    void markDate();

    QComboBox* m_section;
    QLineEdit* m_kicker;
    QLineEdit* m_subtitle;
    QLineEdit* m_byline;
    QLineEdit* m_source;
    QLineEdit* m_date;
    QLineEdit* m_address;
    bool m_isLoading = false;
};

} // namespace qb::editor
