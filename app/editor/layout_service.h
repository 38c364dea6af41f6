#pragma once

#include "core/issue.h"
#include "editor/background.h"
#include "page/document.h"
#include "style/template.h"

namespace qb::editor {

using DocumentPointer = std::shared_ptr<const page::Document>;

/// Typesets the issue on a worker thread; of several requests only the newest is answered.
class LayoutService : public QObject {
    Q_OBJECT
public:
    explicit LayoutService(const Environment& environment, QObject* parent = nullptr);
    ~LayoutService() override;

    void request(const Issue& issue, std::shared_ptr<const style::Template> layout);
    bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void started();
    void finished(
        const qb::editor::DocumentPointer& document, const std::vector<qb::Warning>& warnings);
    void failed(const qb::Error& error);

private:
    struct Engine;
    std::shared_ptr<Engine> m_engine; ///< used by the worker only
    bool m_isBusy = false;
    Background m_background; ///< last: waits for the worker before the engine goes
};

} // namespace qb::editor
