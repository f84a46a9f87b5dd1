// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/recovery/recovery_folder.h"
#include "tests/torture/ledger.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace galley::torture {

// Starts typists, kills each at a random moment, and checks after each kill that every file is
// whole and that nothing older than a second is lost.
class Torture {
public:
    Torture(QString program, quint32 seed);

    // Whether all was well. Prints what was not, and the sums.
    bool run(int kills);

private:
    void beginFolder();
    void killOne();
    void keepReports(const QByteArray& reports, qint64 killTime) const;
    void checkFiles();
    void checkFile(const QFileInfo& file);
    void checkDocuments(qint64 killTime);
    QByteArray checkReview(const QString& path, const Article& article, qint64 killTime);
    void checkState(const QByteArray& document, const QHash<QByteArray, QByteArray>& states,
                    qint64 killTime);
    void checkCover(const Article& article, const QStringList& folders);
    void fail(qint64& counter, const QString& sentence);

    const QString m_program;
    QRandomGenerator m_random;
    std::unique_ptr<QTemporaryDir> m_folder;
    Ledger m_ledger;
    qint64 m_kills = 0;
    qint64 m_acts = 0;
    qint64 m_recovered = 0;
    qint64 m_remarks = 0; // that came back, and had to
    qint64 m_suggested = 0; // texts as suggestions would have them
    qint64 m_losses = 0;
    qint64 m_torn = 0;
    qint64 m_oldestLoss = 0;
};

} // namespace galley::torture
