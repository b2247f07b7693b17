def five() -> int:
    return 5
