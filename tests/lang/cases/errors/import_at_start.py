x = 3
import lumi.fake
