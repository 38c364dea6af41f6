# The base model of the speller, made from data that Debian packages: words and sounds (libime), two language models
# (SunPinyin, libpinyin), word counts (jieba), readings and shapes of characters (Unihan).
#
# qb_add_spelling_model(<target>) makes it with that target, as share/qingbao/spelling/base.model of the build tree.
# Where something is missing, the build goes on, and the proofreader works without spelling and says so.
function(qb_add_spelling_model target)
  set(missing)
  macro(qb_need_file variable name)
    find_file(${variable} ${name} PATHS ${ARGN} NO_DEFAULT_PATH)
    if(NOT ${variable})
      list(APPEND missing ${name})
    endif()
  endmacro()
  set(lib /usr/lib/${CMAKE_LIBRARY_ARCHITECTURE})
  qb_need_file(QB_LIBIME_WORDS sc.dict /usr/share/libime)
  qb_need_file(QB_LIBIME_MODEL zh_CN.lm ${lib}/libime /usr/lib/libime)
  qb_need_file(QB_SUN_WORDS pydict_sc.bin ${lib}/sunpinyin/data)
  qb_need_file(QB_SUN_MODEL lm_sc.t3g ${lib}/sunpinyin/data)
  qb_need_file(QB_LIBPINYIN_MODEL bigram.db ${lib}/libpinyin/data)
  qb_need_file(QB_JIEBA_WORDS dict.txt /usr/lib/python3/dist-packages/jieba)
  qb_need_file(QB_UNIHAN_READINGS Unihan_Readings.txt.bz2 /usr/share/unicode)
  qb_need_file(QB_UNIHAN_SHAPES Unihan_DictionaryLikeData.txt.bz2 /usr/share/unicode)
  qb_need_file(QB_UNIHAN_STROKES Unihan_IRGSources.txt.bz2 /usr/share/unicode)
  foreach(program libime_pinyindict tslminfo bzip2)
    find_program(QB_${program} ${program})
    if(NOT QB_${program})
      list(APPEND missing ${program})
    endif()
  endforeach()
  pkg_check_modules(LIBPINYIN IMPORTED_TARGET libpinyin)
  find_library(QB_BERKELEY_DB NAMES db-5.3 db)
  if(NOT LIBPINYIN_FOUND OR NOT QB_BERKELEY_DB)
    list(APPEND missing libpinyin15-dev libdb5.3-dev)
  endif()
  if(missing)
    message(WARNING "No model for spelling is made, the proofreader works without it. Missing: ${missing} "
                    "(see packaging/debian-packages.txt)")
    return()
  endif()

  set(tools ${CMAKE_SOURCE_DIR}/app/spelling/tools)
  add_executable(dump_libpinyin ${tools}/dump_libpinyin.cpp)
  target_link_libraries(dump_libpinyin PRIVATE PkgConfig::LIBPINYIN ${QB_BERKELEY_DB})
  add_executable(pack_base_model ${tools}/pack_base_model.cpp ${tools}/base_sources.cpp ${tools}/sounds.cpp)
  target_link_libraries(pack_base_model PRIVATE ${target})

  cmake_path(GET QB_LIBPINYIN_MODEL PARENT_PATH libpinyin_folder)
  set(folder ${CMAKE_BINARY_DIR}/share/qingbao/spelling)
  set(work ${CMAKE_CURRENT_BINARY_DIR}/model)
  file(MAKE_DIRECTORY ${folder} ${work}/libpinyin)
  add_custom_command(OUTPUT ${folder}/base.model
    COMMAND ${QB_libime_pinyindict} -d ${QB_LIBIME_WORDS} ${work}/words.txt
    COMMAND ${QB_tslminfo} -v -p ${QB_SUN_MODEL} > ${work}/trigrams.txt
    COMMAND ${QB_bzip2} -dc ${QB_UNIHAN_READINGS} > ${work}/readings.txt
    COMMAND ${QB_bzip2} -dc ${QB_UNIHAN_SHAPES} ${QB_UNIHAN_STROKES} > ${work}/shapes.txt
    COMMAND dump_libpinyin ${libpinyin_folder} ${work}/libpinyin ${work}/bigrams.txt ${work}/unigrams.txt 2> ${work}/log.txt
    COMMAND pack_base_model ${work}/words.txt ${QB_LIBIME_MODEL} ${QB_SUN_WORDS} ${work}/trigrams.txt ${QB_JIEBA_WORDS}
            ${work}/readings.txt ${work}/shapes.txt ${work}/bigrams.txt ${work}/unigrams.txt ${folder}/base.model
    # Some 250 MB that nobody reads again.
    COMMAND ${CMAKE_COMMAND} -E rm ${work}/trigrams.txt ${work}/bigrams.txt ${work}/shapes.txt ${work}/readings.txt
    DEPENDS dump_libpinyin pack_base_model
    COMMENT "Making the base model for spelling"
    VERBATIM)
  add_custom_target(spelling_model ALL DEPENDS ${folder}/base.model)
  install(FILES ${folder}/base.model DESTINATION share/qingbao/spelling)
endfunction()
