# SPDX-FileCopyrightText: 2026 The Galley developers
# SPDX-License-Identifier: MIT

# galley_module(<folder> [USES <folder>...] [QT <module>...] [LIBRARIES <target>...])
#
# Makes one static library of a folder's sources. Its name is the folder's with "_" for "/":
# app/json is galley_app_json. The sources are globbed, for a file's place already says which
# module it belongs to. Each call also writes a row of the table that tests/architecture checks
# the include lines against: linking alone would not stop a header of a higher layer.
set_property(GLOBAL PROPERTY GALLEY_MODULE_TABLE "")

function(galley_module folder)
    cmake_parse_arguments(PARSE_ARGV 1 module "" "" "USES;QT;LIBRARIES")
    string(REPLACE "/" "_" name "galley_${folder}")
    file(GLOB sources CONFIGURE_DEPENDS
         "${PROJECT_SOURCE_DIR}/${folder}/*.cpp" "${PROJECT_SOURCE_DIR}/${folder}/*.h")

    set(scope PUBLIC)
    if(sources MATCHES "\\.cpp")
        add_library(${name} STATIC ${sources})
        # A header that came since the last build would else not be given to moc.
        set_property(TARGET ${name} PROPERTY AUTOGEN_TARGET_DEPENDS ${sources})
    else() # headers alone need no archive
        set(scope INTERFACE)
        add_library(${name} INTERFACE ${sources})
    endif()
    list(TRANSFORM module_USES REPLACE "/" "_" OUTPUT_VARIABLE used)
    list(TRANSFORM used PREPEND "galley_")
    list(TRANSFORM module_QT PREPEND "Qt6::" OUTPUT_VARIABLE qt)
    target_link_libraries(${name} ${scope} galley_compiler ${used} ${qt} ${module_LIBRARIES})

    if(GALLEY_PRECOMPILE AND scope STREQUAL PUBLIC AND folder MATCHES "^ui/"
       AND "app/session" IN_LIST module_USES)
        target_precompile_headers(${name} REUSE_FROM galley_precompiled)
    endif()

    list(JOIN module_USES " " uses)
    list(JOIN module_QT " " qt_modules)
    set_property(GLOBAL APPEND PROPERTY GALLEY_MODULE_TABLE "${folder}|${uses}|${qt_modules}")
endfunction()

# The headers of Qt that every pane and window reads, compiled once. What they link is linked here
# too, because a precompiled header fits only where the same definitions hold.
function(galley_precompiled_widgets)
    file(CONFIGURE OUTPUT precompiled.cpp CONTENT "// Only what it is given to include counts.\n")
    add_library(galley_precompiled STATIC "${CMAKE_CURRENT_BINARY_DIR}/precompiled.cpp")
    target_link_libraries(galley_precompiled PUBLIC galley_app_session galley_ui_theme)
    target_precompile_headers(galley_precompiled PRIVATE <QtWidgets/QtWidgets>)
endfunction()
