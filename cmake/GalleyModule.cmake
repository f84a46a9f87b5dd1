# SPDX-FileCopyrightText: 2026 The Galley developers
# SPDX-License-Identifier: MIT

# galley_module(<folder> [OBJECTS] [USES <folder>...] [QT <module>...] [LIBRARIES <target>...])
#
# Makes one static library of a folder's sources. Its name is the folder's with "_" for "/":
# app/json is galley_app_json. The sources are globbed, for a file's place already says which
# module it belongs to. Each call also writes a row of the table that tests/architecture checks
# the include lines against: linking alone would not stop a header of a higher layer. OBJECTS says
# that the folder has classes with Q_OBJECT; the others are not searched for them.
set_property(GLOBAL PROPERTY GALLEY_MODULE_TABLE "")

function(galley_module folder)
    cmake_parse_arguments(PARSE_ARGV 1 module "OBJECTS" "" "USES;QT;LIBRARIES")
    string(REPLACE "/" "_" name "galley_${folder}")
    file(GLOB sources CONFIGURE_DEPENDS
         "${PROJECT_SOURCE_DIR}/${folder}/*.cpp" "${PROJECT_SOURCE_DIR}/${folder}/*.h")

    set(scope PUBLIC)
    if(sources MATCHES "\\.cpp")
        add_library(${name} STATIC ${sources})
        if(module_OBJECTS)
            # A header that came since the last build would else not be given to moc.
            galley_objects(${name})
            set_target_properties(${name} PROPERTIES AUTOGEN_TARGET_DEPENDS "${sources}")
        endif()
    else() # headers alone need no archive
        set(scope INTERFACE)
        add_library(${name} INTERFACE ${sources})
    endif()
    list(TRANSFORM module_USES REPLACE "/" "_" OUTPUT_VARIABLE used)
    list(TRANSFORM used PREPEND "galley_")
    list(TRANSFORM module_QT PREPEND "Qt6::" OUTPUT_VARIABLE qt)
    target_link_libraries(${name} ${scope} galley_compiler ${used} ${qt} ${module_LIBRARIES})

    list(JOIN module_USES " " uses)
    list(JOIN module_QT " " qt_modules)
    set_property(GLOBAL APPEND PROPERTY GALLEY_MODULES ${name})
    set_property(GLOBAL APPEND PROPERTY GALLEY_MODULE_TABLE "${folder}|${uses}|${qt_modules}")
endfunction()
