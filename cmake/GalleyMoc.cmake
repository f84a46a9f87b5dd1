# SPDX-FileCopyrightText: 2026 The Galley developers
# SPDX-License-Identifier: MIT

# galley_objects(<target>) gives a target's sources to moc.
set(CMAKE_AUTOMOC_COMPILER_PREDEFINES OFF)
get_target_property(GALLEY_MOC Qt6::moc IMPORTED_LOCATION)
configure_file("${CMAKE_CURRENT_LIST_DIR}/moc.in" "${PROJECT_BINARY_DIR}/moc" @ONLY
    FILE_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)

function(galley_objects target)
    set_target_properties(${target} PROPERTIES
        AUTOMOC ON AUTOMOC_EXECUTABLE "${PROJECT_BINARY_DIR}/moc")
endfunction()
