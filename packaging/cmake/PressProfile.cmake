# The ICC profile of the printing condition FOGRA39 (coated paper, ISO 12647-2), made by Argyll's colprof from the
# characterisation data of the package icc-profiles-free. No enabled package ships one ready.
#
# qb_add_press_profile(<target>) makes it with that target, as share/qingbao/colour/fogra39.icc of the build tree. Where
# the tool or its data are missing, the build goes on and writing a print PDF says what to install.
function(qb_add_press_profile target)
  find_program(QB_COLPROF colprof)
  find_file(QB_FOGRA39_DATA FOGRA39L.ti3 PATHS /usr/share/color/icc)
  find_file(QB_SRGB_PROFILE sRGB.icc PATHS /usr/share/color/icc)
  if(NOT QB_COLPROF OR NOT QB_FOGRA39_DATA OR NOT QB_SRGB_PROFILE)
    message(WARNING "No profile of the press is made, print PDFs cannot be written: "
                    "install the packages argyll and icc-profiles-free and configure again")
    return()
  endif()
  set(folder ${CMAKE_BINARY_DIR}/share/qingbao/colour)
  set(base ${CMAKE_CURRENT_BINARY_DIR}/fogra39)
  file(MAKE_DIRECTORY ${folder})
  # Low quality tables differ from the data by half a ΔE on average, and keep the profile, which every print PDF
  # embeds, at 180 KB. At most 300 % ink in one place.
  add_custom_command(OUTPUT ${folder}/fogra39.icc
    COMMAND ${CMAKE_COMMAND} -E copy ${QB_FOGRA39_DATA} ${base}.ti3
    COMMAND ${QB_COLPROF} -ql -bl -kr -l 300 -S ${QB_SRGB_PROFILE} -cmt -dpp -D "FOGRA39 coated" -O ${base}.icc ${base} > ${base}.log
    COMMAND ${CMAKE_COMMAND} -E copy ${base}.icc ${folder}/fogra39.icc
    DEPENDS ${QB_FOGRA39_DATA} ${QB_SRGB_PROFILE}
    COMMENT "Making the colour profile of the press"
    VERBATIM)
  add_custom_target(press_profile DEPENDS ${folder}/fogra39.icc)
  add_dependencies(${target} press_profile)
  install(FILES ${folder}/fogra39.icc DESTINATION share/qingbao/colour)
endfunction()
