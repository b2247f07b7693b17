rint/=
