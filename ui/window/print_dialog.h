// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QPrintDialog>

class QLineEdit;

namespace galley {

// Asks where to print. Of a file to print to it asks itself whether what is there is to be
// replaced, and refuses the article's own: Qt's questions take a file's name for rich text.
class PrintDialog : public QPrintDialog {
    Q_OBJECT

public:
    // `article` is the file of the article itself; empty: it has none yet.
    PrintDialog(QPrinter& printer, const QString& article, QWidget* parent);

public Q_SLOTS:
    void accept() override;
    void done(int result) override;

private:
    void sayThatThereIsNoPrinter();
    void refuse(const QString& sentence);
    void acceptFile(const QString& path);

    QString m_article;
    QLineEdit* m_file; // Qt's own field; null where nothing can be printed to a file
    QString m_chosen; // the file to print to, while Qt accepts
};

} // namespace galley
