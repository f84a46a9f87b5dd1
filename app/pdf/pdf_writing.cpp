// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/pdf/pdf_writing.h"

#include "app/base/loaded_part.h"
#include "app/pdf/words.h"

namespace galley {

Result<QByteArray> withFacts(const QByteArray& pdf, const PdfFacts& facts)
{
    static const auto write =
        LoadedPart(QStringLiteral("pdf"))
            .function<void(const QByteArray&, const PdfFacts&, QByteArray&)>("galleyWithFacts");
    if (!write)
        return Error{ErrorKind::NotFound,
                     pdf::Words::tr(
                         "The PDF was not written, because the part of Galley that finishes PDF "
                         "files is missing or of another version. Start Galley anew; if that does "
                         "not help, install it anew."),
                     {}};
    QByteArray written;
    write(pdf, facts, written);
    return written;
}

} // namespace galley
