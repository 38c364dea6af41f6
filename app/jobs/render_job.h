#pragma once

#include "core/environment.h"
#include "core/issue.h"
#include "font/font_book.h"
#include "page/document.h"
#include "pdf/pdf_writer.h"
#include "style/template.h"

namespace qb::jobs {

/// INPUT of `render`: a newsletter text, an issue file (*.json), or "workspace:<issue>" with an
/// open address.
struct IssueInput {
    QString input;
    QString workspaceAddress; ///< for "workspace:…"
    QString encoding = QStringLiteral("auto");
    std::optional<QByteArray>
        content; ///< of a text that is no file (standard input); `input` is then only its name
};

/// A newsletter text becomes an issue with its sections in the order in which they appear, without
/// number or date.
Result<Warned<Issue>> loadIssue(
    const IssueInput& input, const Environment& environment, Progress* progress = nullptr);

struct RenderRequest {
    IssueInput input;
    QString templateId; ///< id or folder; empty: the issue's own, else the default of
                        ///< resources/defaults.json
    pdf::Profile profile = pdf::Profile::Screen;
    QMap<QString, QString>
        fields;     ///< --set; "number", "totalNumber" and "date" set the issue's own
    QString output; ///< file name
};

struct RenderReport {
    QString output;
    int pages = 0;
    QString templateId;
    qint64 bytes = 0;
    double loadMs = 0, layoutMs = 0, pdfMs = 0, totalMs = 0;
    std::vector<page::FaceReference> fonts;
    std::vector<Warning> warnings;
};

/// The whole way: load, typeset, write. Nothing is left behind when it fails or is cancelled.
Result<RenderReport> render(
    const RenderRequest& request, const Environment& environment, Progress* progress = nullptr);

/// Applies --set values to an issue. A value that does not fit its key is ErrorKind::Usage; the
/// issue is then unchanged.
Status applyFields(Issue& issue, const QMap<QString, QString>& fields);

/// The template for work that names none (resources/defaults.json).
Result<QString> defaultTemplateId(const Environment& environment);

/// "screen", "archive" or "print"; Usage otherwise.
Result<pdf::Profile> profileFromName(const QString& name);
QString profileName(pdf::Profile profile);

} // namespace qb::jobs
