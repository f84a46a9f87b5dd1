// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/package_flow.h"

#include "app/base/thread_pools.h"
#include "app/base/when_finished.h"
#include "ui/window/main_window.h"
#include "ui/window/mode_flow.h"
#include "ui/window/review_flow.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>
#include <QtConcurrentRun>

namespace galley {

namespace {

// Programs for mail open what came with one in a folder that is emptied some day: nobody means to
// work there.
QString folderToPropose(const QString& packagePath)
{
    QString folder = QFileInfo(packagePath).absolutePath();
    const bool isForAWhile = folder.startsWith(QDir::tempPath() + u'/')
        || folder.startsWith(QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)
                             + u'/');
    if (!isForAWhile && QFileInfo(folder).isWritable())
        return folder;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

QMessageBox* plainQuestion(const QString& text, QWidget& window)
{
    auto* const box = new QMessageBox(&window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setTextFormat(Qt::PlainText);
    box->setText(text);
    return box;
}

void bringToFront(QWidget& window)
{
    window.raise();
    window.activateWindow();
}

} // namespace

PackageFlow::PackageFlow(Windows windows, QObject* parent)
    : QObject(parent)
    , m_windows(std::move(windows))
{
}

void PackageFlow::open(const QString& path, MainWindow* from)
{
    const auto read = QtConcurrent::run(
        threadsFor(Work::Text), [path, known = knownArticles(from)]() -> Result<Arrived> {
            auto package = review::readPackage(path);
            if (!package)
                return package.error();
            const auto before = articleOf(*package, known);
            return Arrived{path, std::make_shared<review::Package>(*std::move(package)), before};
        });
    whenFinished(
        read, this, [this, asking = QPointer<MainWindow>(from)](const Result<Arrived>& arrived) {
            MainWindow* const present =
                arrived && arrived->before ? m_windows.of(arrived->before->path) : nullptr;
            MainWindow& window = windowToAskIn(asking ? asking.data() : present);
            if (!asking)
                bringToFront(window);
            if (!arrived)
                window.tell(QLatin1String("opening"),
                            {.kind = NoticeKind::Error, .sentence = arrived.error().sentence});
            else if (arrived->before)
                askWhetherToImport(*arrived, window);
            else
                openBeside(*arrived, window);
        });
}

// That of the window where it was asked for first, then the others that are open.
QList<KnownArticle> PackageFlow::knownArticles(const MainWindow* from) const
{
    QList<KnownArticle> known;
    for (const MainWindow* window : m_windows.all()) {
        const KnownArticle article{window->session().path(), window->session().record()};
        if (!article.path.isEmpty())
            known.insert(window == from ? 0 : known.size(), article);
    }
    for (const QString& path : m_windows.recentFiles()) {
        if (!m_windows.of(path))
            known.append({path});
    }
    return known;
}

MainWindow& PackageFlow::windowToAskIn(MainWindow* from)
{
    if (from)
        return *from;
    const QList<MainWindow*> windows = m_windows.all();
    for (MainWindow* window : windows) {
        if (window->isActiveWindow())
            return *window;
    }
    return windows.isEmpty() ? *m_windows.newOne() : *windows.last();
}

void PackageFlow::askWhetherToImport(const Arrived& arrived, MainWindow& window)
{
    const QFileInfo article(arrived.before->path);
    const int count = arrived.package->review.entries.remarkCount();
    QStringList sentences{
        tr("“%1” is a review of that article, which is in “%2”.")
            .arg(QFileInfo(arrived.path).fileName(), QDir::toNativeSeparators(article.path())),
        count > 0 ? tr("%n remark(s) came with it.", nullptr, count)
                  : tr("No remarks came with it.")};
    if (!arrived.before->hasThatText)
        sentences.append(
            tr("Its text differs from the one here, which importing leaves as it is."));
    QMessageBox* const box = plainQuestion(tr("Import into “%1”?").arg(article.fileName()), window);
    box->setInformativeText(sentences.join(u' '));
    QPushButton* const importing = box->addButton(tr("&Import"), QMessageBox::AcceptRole);
    QPushButton* const beside =
        box->addButton(tr("Open &Beside as a Copy"), QMessageBox::AcceptRole);
    box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(importing);
    connect(importing, &QPushButton::clicked, &window,
            [this, arrived, &window] { import(arrived, window); });
    connect(beside, &QPushButton::clicked, &window,
            [this, arrived, &window] { openBeside(arrived, window); });
    box->open();
}

void PackageFlow::import(const Arrived& arrived, MainWindow& asking)
{
    const auto importInto = [path = arrived.path](MainWindow& window) {
        bringToFront(window);
        window.reviewFlow().import(path);
    };
    MainWindow* const present = m_windows.of(arrived.before->path);
    if (!present) {
        m_windows.open(arrived.before->path, &asking, importInto);
        return;
    }
    importInto(*present);
    if (asking.isPristine()) // it came up to ask in
        asking.close();
}

void PackageFlow::openBeside(const Arrived& arrived, MainWindow& window)
{
    Arrived own = arrived;
    if (arrived.before && arrived.before->hasThatText) {
        // A copy of that article. With another text it is another state of the same document: what
        // is said of it goes back to where it came from.
        review::Package copy = *arrived.package;
        copy.document = QUuid::createUuid();
        own.package = std::make_shared<review::Package>(std::move(copy));
    }
    const QString folder =
        arrived.before ? QFileInfo(arrived.before->path).path() : folderToPropose(arrived.path);
    askWhereTo(own, freePathFor(*own.package, own.path, folder), window);
}

void PackageFlow::askWhereTo(const Arrived& arrived, const QString& proposed, MainWindow& window)
{
    const QString name = QFileInfo(arrived.path).fileName();
    auto* const dialog =
        new QFileDialog(&window, tr("Where Is the Article of “%1” to Be Kept?").arg(name));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // nothing is replaced
    dialog->setNameFilters({tr("Articles (*.json)")});
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->setLabelText(QFileDialog::Accept, tr("Keep and &Open"));
    dialog->setDirectory(QFileInfo(proposed).path());
    dialog->selectFile(QFileInfo(proposed).fileName());
    connect(dialog, &QFileDialog::fileSelected, &window,
            [this, arrived, &window](const QString& path) {
                const bool isNamedSo = path.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive);
                unpack(arrived, isNamedSo ? path : path + QStringLiteral(".json"), window);
            });
    dialog->open();
}

void PackageFlow::unpack(const Arrived& arrived, const QString& path, MainWindow& window)
{
    const auto unpacked =
        QtConcurrent::run(threadsFor(Work::Saving),
                          [package = arrived.package, path] { return unpackTo(*package, path); });
    whenFinished(unpacked, this,
                 [this, arrived, path, asking = QPointer(&window)](const Result<void>& result) {
                     if (!result) {
                         askForAnotherPlace(arrived, path, result.error(), windowToAskIn(asking));
                         return;
                     }
                     m_windows.open(path, asking, [](MainWindow& opened) {
                         bringToFront(opened);
                         opened.modeFlow().openInSuggest();
                     });
                 });
}

void PackageFlow::askForAnotherPlace(const Arrived& arrived, const QString& path,
                                     const Error& fault, MainWindow& window)
{
    QMessageBox* const box = plainQuestion(fault.sentence, window);
    box->setIcon(QMessageBox::Warning);
    QPushButton* const again =
        box->addButton(tr("Choose &Another Place…"), QMessageBox::AcceptRole);
    box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(again);
    const QString proposed = freePathFor(*arrived.package, arrived.path, QFileInfo(path).path());
    connect(again, &QPushButton::clicked, &window,
            [this, arrived, proposed, &window] { askWhereTo(arrived, proposed, window); });
    box->open();
}

} // namespace galley

#include "moc_package_flow.cpp"
