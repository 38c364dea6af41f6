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
    QString profile = QStringLiteral("screen"); ///< id, or the file name of one (*.json)
    QMap<QString, QString>
        fields;            ///< --set; "number", "totalNumber" and "date" set the issue's own
    QString output;        ///< file name
    int pages = 0;         ///< to be reached by changes nobody sees; 0: as many as there are
    int pagesMultiple = 0; ///< the same, to the nearest multiple
    std::optional<pdf::Imposition> imposition; ///< in place of the profile's own
    Length creep;                              ///< of a booklet, for each sheet
    std::optional<pdf::Security> security;
    QStringList attachments;       ///< names of files that go into the PDF
    bool isSourceAttached = false; ///< the issue itself goes into the PDF, as an issue file
};

struct RenderReport {
    QString output;
    int pages = 0;
    QString templateId;
    QString profile; ///< its id
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

/// The profile a request asks for, with its imposition. Imposed pages lose their structure, links
/// and bookmarks; a profile that needs them refuses: Usage.
Result<pdf::Profile> profileOf(const RenderRequest& request, const Environment& environment);

/// "single", "2up" or "booklet"; Usage otherwise.
Result<pdf::Imposition> impositionFromName(const QString& name);

} // namespace qb::jobs
