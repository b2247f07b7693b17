#include "lang/compiler_code.hpp"

#include <algorithm>

namespace lang {

void Code::emit(Word word)
{
    m_words.push_back(word);
    m_origins.push_back(m_hidden ? Origin{} : m_origin);
    m_marks.push_back(m_hidden ? Mark::none : m_mark);
    m_mark = Mark::none;
}

void Code::emit(Word word, std::int32_t tail)
{
    emit(word);
    emit(Word::with_offset(Opcode::jump, tail));
}

void Code::jump(Label& label)
{
    emit(Word::with_offset(Opcode::jump, 0));
    const std::size_t site = m_words.size() - 1;
    if (label.place) {
        resolve(site, *label.place);
    } else {
        label.sites.push_back(site);
    }
}

void Code::emit(Word word, Label& label)
{
    emit(word);
    jump(label);
}

void Code::bind(Label& label)
{
    label.place = m_words.size();
    for (const std::size_t site : label.sites) {
        resolve(site, *label.place);
    }
    label.sites.clear();
}

void Code::resolve(std::size_t site, std::size_t place)
{
    const auto distance = static_cast<std::int64_t>(place) - static_cast<std::int64_t>(site) - 1;
    if (std::abs(distance) > Word::farthest_jump) {
        m_too_big = true;
        return;
    }
    m_words[site] = Word::with_offset(Opcode::jump, static_cast<std::int32_t>(distance));
}

Register Code::take()
{
    if (m_next >= most_registers) {
        m_too_big = true;
        return static_cast<Register>(most_registers);
    }
    const auto taken = static_cast<Register>(m_next++);
    m_most = std::max(m_most, m_next);
    return taken;
}

void Code::move_into(Prototype& function)
{
    function.code = std::move(m_words);
    function.origins = std::move(m_origins);
    function.marks = std::move(m_marks);
    function.registers = m_most;
}

}  // namespace lang
