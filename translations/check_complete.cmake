# Brings a copy of a .ts file up to date with the sources, and fails where a sentence has no translation.
#
#   cmake -DLUPDATE=… -DOPTIONS=… -DSOURCES=app -DTS=qingbao_en.ts -DCOPY=somewhere.ts -P check_complete.cmake

file(COPY_FILE ${TS} ${COPY})
execute_process(COMMAND ${LUPDATE} ${SOURCES} ${OPTIONS} -ts ${COPY}
                RESULT_VARIABLE status OUTPUT_QUIET ERROR_VARIABLE problems)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "lupdate failed: ${problems}")
endif()
file(STRINGS ${COPY} lines ENCODING UTF-8)
set(source "")
set(missing 0)
foreach(line IN LISTS lines)
  if(line MATCHES "<source>(.*)</source>")
    set(source "${CMAKE_MATCH_1}")
  elseif(line MATCHES "type=\"unfinished\"")
    message(STATUS "not translated: ${source}")
    math(EXPR missing "${missing} + 1")
  endif()
endforeach()
if(missing GREATER 0)
  message(FATAL_ERROR "${missing} sentences are not translated: build the target update_translations, then "
                      "complete ${TS}")
endif()
