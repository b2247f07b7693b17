while ;ru
    ÿÿÿ20í 20000)
)
