// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/cli/review_command_test.cpp

#include "app/review/document_id.h"

#include "app/json/json_string.h"
#include "app/sidecar/sidecar_file.h"

namespace galley::review {

Result<QUuid> documentId(const QString& documentPath)
{
    if (const QUuid known = documentUuidOf(documentPath); !known.isNull())
        return known;
    const QUuid made = QUuid::createUuid();
    const SidecarChange change{
        {QStringLiteral("uuid"), json::literalOf(made.toString(QUuid::WithoutBraces))}};
    if (auto written = writeSidecar(change, documentPath, documentPath); !written)
        return written.error();
    return made;
}

} // namespace galley::review
