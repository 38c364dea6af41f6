// Runs a fuzz target on the committed seeds, where the target is not built for libFuzzer.
//
//   fuzz_<name> FILE|FOLDER…
#include <QDirIterator>
#include <QFileInfo>

#include <cstdio>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, size_t size);

namespace {

QStringList filesOf(int argc, char** argv)
{
    QStringList files;
    for (int i = 1; i < argc; ++i) {
        const QString path = QString::fromLocal8Bit(argv[i]);
        if (!QFileInfo(path).isDir()) {
            files << path;
            continue;
        }
        QDirIterator folder(path, QDir::Files, QDirIterator::Subdirectories);
        while (folder.hasNext())
            files << folder.next();
    }
    files.sort();
    return files;
}

} // namespace

int main(int argc, char** argv)
{
    const QStringList files = filesOf(argc, argv);
    if (files.isEmpty()) {
        fputs("no seeds\n", stderr);
        return 2;
    }
    for (const QString& name : files) {
        QFile file(name);
        if (!file.open(QFile::ReadOnly)) {
            fprintf(stderr, "cannot read %s\n", qPrintable(name));
            return 2;
        }
        fprintf(stderr, "%s\n", qPrintable(name)); // the last name is the one that broke
        const QByteArray bytes = file.readAll();
        LLVMFuzzerTestOneInput(
            reinterpret_cast<const unsigned char*>(bytes.constData()), size_t(bytes.size()));
    }
    return 0;
}
