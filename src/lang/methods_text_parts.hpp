#pragma once

#include "lang/methods_use.hpp"

/// The methods of str that find, cut and join parts of texts.
namespace lang {

bool split_parts(const MethodUse& use, Value& result);
bool rsplit_text(const MethodUse& use, Value& result);
bool split_lines(const MethodUse& use, Value& result);
bool join_texts(const MethodUse& use, Value& result);
bool replace_in_text(const MethodUse& use, Value& result);
bool find_in_text(const MethodUse& use, Value& result);
bool rfind_in_text(const MethodUse& use, Value& result);
bool index_in_text(const MethodUse& use, Value& result);
bool rindex_in_text(const MethodUse& use, Value& result);
bool count_in_text(const MethodUse& use, Value& result);
bool starts_with(const MethodUse& use, Value& result);
bool ends_with(const MethodUse& use, Value& result);
bool partition_text(const MethodUse& use, Value& result);
bool rpartition_text(const MethodUse& use, Value& result);
bool remove_prefix(const MethodUse& use, Value& result);
bool remove_suffix(const MethodUse& use, Value& result);

}  // namespace lang
