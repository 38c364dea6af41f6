// Writes what libpinyin's model knows of pairs of words, for pack_base_model:
// dump_libpinyin SYSTEM_FOLDER USER_FOLDER BIGRAMS_OUT UNIGRAMS_OUT

#include <db.h>
#include <pinyin.h>

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <map>
#include <string>

namespace {

constexpr std::uint32_t sentenceStart = 1; ///< libpinyin's token for it

class Names {
public:
    explicit Names(pinyin_instance_t* instance) : m_instance(instance) { }
    const std::string& of(std::uint32_t token)
    {
        const auto [known, isNew] = m_names.try_emplace(token);
        if (isNew && token == sentenceStart) {
            known->second = "<s>";
        } else if (isNew) {
            gchar* text = nullptr;
            if (pinyin_token_get_phrase(m_instance, token, nullptr, &text) && text != nullptr)
                known->second = text;
            g_free(text);
        }
        return known->second;
    }
    const std::map<std::uint32_t, std::string>& all() const { return m_names; }

private:
    pinyin_instance_t* m_instance;
    std::map<std::uint32_t, std::string> m_names;
};

std::uint32_t numberAt(const void* data, std::size_t offset)
{
    std::uint32_t value = 0;
    std::memcpy(&value, static_cast<const char*>(data) + offset, sizeof(value));
    return value;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 5)
        return 2;
    pinyin_context_t* context = pinyin_init(argv[1], argv[2]);
    DB* database = nullptr;
    const std::string path = std::string(argv[1]) + "/bigram.db";
    if (context == nullptr || db_create(&database, nullptr, 0) != 0
        || database->open(database, nullptr, path.c_str(), nullptr, DB_UNKNOWN, DB_RDONLY, 0)
            != 0) {
        std::fprintf(stderr, "dump_libpinyin: no model in %s\n", argv[1]);
        return 1;
    }
    pinyin_instance_t* instance = pinyin_alloc_instance(context);
    Names names(instance);
    std::FILE* bigrams = std::fopen(argv[3], "w");
    std::FILE* unigrams = std::fopen(argv[4], "w");
    DBC* cursor = nullptr;
    if (bigrams == nullptr || unigrams == nullptr
        || database->cursor(database, nullptr, &cursor, 0) != 0)
        return 1;
    DBT key{};
    DBT value{};
    while (cursor->get(cursor, &key, &value, DB_NEXT) == 0) {
        if (key.size != 4 || value.size < 4)
            continue;
        const std::uint32_t first = numberAt(key.data, 0);
        const std::uint32_t all = numberAt(value.data, 0);
        for (std::size_t at = 4; at + 8 <= value.size; at += 8)
            std::fprintf(bigrams, "%s\t%s\t%u\t%u\n", names.of(first).c_str(),
                names.of(numberAt(value.data, at)).c_str(), numberAt(value.data, at + 4), all);
    }
    for (const auto& [token, name] : names.all()) {
        guint frequency = 0;
        pinyin_token_get_unigram_frequency(instance, token, &frequency);
        std::fprintf(unigrams, "%s\t%u\t%u\n", name.c_str(), frequency, token);
    }
    const bool isWhole = std::fclose(bigrams) == 0 && std::fclose(unigrams) == 0;
    pinyin_free_instance(instance);
    pinyin_fini(context);
    return isWhole ? 0 : 1;
}
